import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import DoneIcon from '@material-ui/icons/CheckCircleOutline';
import type { EntityRaci } from '@waymark/plugin-raci-common';
import { raciTranslationRef } from '../../translation';
import { GapNote } from '../gap/GapNote';
import { SeverityIcon } from '../gap/SeverityIcon';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: theme.spacing(0.5),
    marginBottom: theme.spacing(1),
    fontSize: theme.typography.body2.fontSize,
  },
  line: { display: 'flex', alignItems: 'center', gap: theme.spacing(0.5) },
  icon: {
    fontSize: theme.typography.pxToRem(18),
    color: theme.palette.success.main,
  },
}));

/** How many gaps there are, and those that belong to no activity. */
export function RaciSummary(props: { raci: EntityRaci }) {
  const { raci } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(raciTranslationRef);
  const all = [
    ...raci.gaps,
    ...raci.activities.flatMap(({ gaps }) => gaps),
  ].map(({ severity }) => severity);
  const worst = (['error', 'warning', 'info'] as const).find(severity =>
    all.includes(severity),
  );
  return (
    <div className={classes.root}>
      <span className={classes.line}>
        {worst ? (
          <SeverityIcon severity={worst} />
        ) : (
          <DoneIcon className={classes.icon} aria-hidden />
        )}
        {raci.gapCount > 0
          ? t('card.gaps', { count: raci.gapCount })
          : t('card.noGaps')}
      </span>
      {!raci.declared && (
        <Typography variant="body2" color="textSecondary">
          {t('card.inheritedOnly')}
        </Typography>
      )}
      {raci.gaps.map(gap => (
        <GapNote key={`${gap.code} ${gap.message}`} gap={gap} />
      ))}
    </div>
  );
}
