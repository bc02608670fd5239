import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import WaitIcon from '@material-ui/icons/HourglassEmpty';
import { useLocale } from '@waymark/plugin-page-parts-react';
import { maturityTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1.5),
    overflowWrap: 'anywhere',
  },
  icon: {
    flex: 'none',
    fontSize: theme.typography.pxToRem(20),
    color: theme.palette.text.secondary,
  },
}));

/** Says which sources of facts have not answered about an entity yet. */
export function GatheringNote(props: { sources: readonly string[] }) {
  const { sources } = props;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(maturityTranslationRef);
  if (sources.length === 0) {
    return null;
  }
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return (
    <div className={classes.root} role="status">
      <WaitIcon className={classes.icon} aria-hidden />
      <div>
        <Typography variant="body2">
          {t('card.gatheringTitle')}:{' '}
          {t('card.gathering', {
            count: sources.length,
            sources: list.format(sources),
          })}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {t('card.gatheringAdvice')}
        </Typography>
      </div>
    </div>
  );
}
