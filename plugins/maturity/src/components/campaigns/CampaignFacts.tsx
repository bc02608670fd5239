import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import ArchivedIcon from '@material-ui/icons/Archive';
import OverdueIcon from '@material-ui/icons/ReportProblemOutlined';
import type { Campaign } from '@waymark/plugin-maturity-common';
import {
  FailureText,
  RelativeTime,
  shortName,
  useLocale,
} from '@waymark/plugin-page-parts-react';
import { maturityTranslationRef } from '../../translation';
import { TargetText } from './TargetText';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(0.5),
    fontSize: theme.typography.body2.fontSize,
    '& a': { textDecoration: 'underline' },
  },
  beside: { color: theme.palette.text.secondary },
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    fontWeight: 'bold',
  },
  overdue: { color: theme.palette.error.main },
  icon: { fontSize: theme.typography.pxToRem(18) },
}));

/** What a campaign asks for, who runs it, and until when. */
export function CampaignFacts({ campaign }: { campaign: Campaign }) {
  const { owner, dueOn, overdue, state, archivedAt, problem } = campaign;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(maturityTranslationRef);
  const day = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeZone: 'UTC',
  }).format(new Date(`${dueOn}T00:00:00Z`));
  return (
    <div className={classes.root}>
      <div dir="auto">
        <TargetText campaign={campaign} />
      </div>
      <div className={classes.beside}>
        {t('campaigns.due', { day })}
        {' · '}
        {t('campaigns.runBy', {
          name: <EntityRefLink entityRef={owner} title={shortName(owner)} />,
        })}
      </div>
      {overdue && state === 'active' && (
        <span className={`${classes.mark} ${classes.overdue}`}>
          <OverdueIcon className={classes.icon} aria-hidden />
          {t('campaigns.overdue')}
        </span>
      )}
      {state === 'archived' && (
        <span className={classes.mark}>
          <ArchivedIcon className={classes.icon} aria-hidden />
          {archivedAt
            ? t('campaigns.archivedAt', {
                time: <RelativeTime at={archivedAt} />,
              })
            : t('campaigns.archived')}
        </span>
      )}
      {problem && <FailureText>{problem}</FailureText>}
    </div>
  );
}
