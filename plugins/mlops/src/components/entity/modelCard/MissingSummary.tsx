import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Link from '@material-ui/core/Link';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import OkIcon from '@material-ui/icons/CheckCircleOutline';
import MissingIcon from '@material-ui/icons/RadioButtonUnchecked';
import { mlopsTranslationRef } from '../../../translation';
import { fieldAnchor, isCardField } from './cardFields';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    gap: theme.spacing(1),
    '& svg': { flex: 'none', fontSize: theme.typography.h5.fontSize },
  },
  ok: { color: theme.palette.status.ok },
  open: { color: theme.palette.text.secondary },
  fields: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 2),
    listStyle: 'none',
    margin: 0,
    padding: 0,
    // Targets of 24 px: WCAG 2.2, 2.5.8.
    '& li': { lineHeight: `${theme.spacing(3)}px` },
  },
}));

/** How much a complete card would say besides, with the way to each field. */
export function MissingSummary(props: { missing: string[] }) {
  const { missing } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  if (missing.length === 0) {
    return (
      <div className={classes.root}>
        <OkIcon className={classes.ok} aria-hidden />
        <Typography variant="body1">{t('entity.card.complete')}</Typography>
      </div>
    );
  }
  return (
    <div className={classes.root}>
      <MissingIcon className={classes.open} aria-hidden />
      <div>
        <Typography variant="body1">
          {t('entity.card.missing', { count: missing.length })}
        </Typography>
        <ul className={classes.fields}>
          {missing.map(field => (
            <li key={field}>
              {isCardField(field) ? (
                <Link href={`#${fieldAnchor(field)}`} variant="body2">
                  {t(`entity.cardField.${field}`)}
                </Link>
              ) : (
                field
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
