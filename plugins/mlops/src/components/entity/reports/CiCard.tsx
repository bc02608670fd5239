import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { CiResult } from '@waymark/plugin-mlops-common';
import { RelativeTime } from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../translation';
import { useCardSettings } from '../../card/CardSettings';
import { SourceStamp } from '../../provenance/SourceStamp';
import { webUrl } from '../../provenance/webUrl';
import { useOverview } from '../page/entityQueries';
import { mapQuery } from '../page/mapQuery';
import { latestOf } from './latestOf';
import { OutcomeLabel, type Outcome } from './OutcomeLabel';
import { ReportCard } from './ReportCard';
import { useReportStyles } from './useReportStyles';

const OUTCOMES: Record<CiResult['state'], Outcome> = {
  passed: 'good',
  failed: 'bad',
  running: 'running',
  unknown: 'unknown',
};

/** The newest CI result of each branch; absent where there is no CI. */
export function CiCard() {
  const classes = useReportStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { rows } = useCardSettings();
  const query = mapQuery(useOverview(), ({ ci }) => ({
    items: latestOf(ci, subject).slice(0, rows),
  }));
  return (
    <ReportCard
      title={t('entity.ci.title')}
      query={query}
      expected={false}
      empty={null}
    >
      {items => (
        <ul className={classes.list}>
          {items.map(ci => (
            <li key={subject(ci)} className={classes.item}>
              <span className={classes.head}>
                <OutcomeLabel outcome={OUTCOMES[ci.state] ?? 'unknown'}>
                  {t(`entity.ciState.${ci.state}`)}
                </OutcomeLabel>
              </span>
              <span className={classes.secondary}>
                <Provider ci={ci} />
                {ci.branch && ` · ${ci.branch}`}
                {' · '}
                <RelativeTime at={ci.at} />
              </span>
              {ci.tests && (
                <span className={classes.secondary}>
                  {t('entity.ci.tests', {
                    passed: String(ci.tests.passed),
                    failed: String(ci.tests.failed),
                    skipped: String(ci.tests.skipped),
                  })}
                </span>
              )}
              <SourceStamp source={ci.source} />
            </li>
          ))}
        </ul>
      )}
    </ReportCard>
  );
}

/** Newer results of the same say what is true now. */
function subject({ provider, branch }: CiResult): string {
  return JSON.stringify([provider, branch]);
}

function Provider(props: { ci: CiResult }) {
  const { provider, url } = props.ci;
  const to = webUrl(url);
  // In a line of text a link is told by more than its colour.
  return to ? (
    <Link to={to} underline="always">
      {provider}
    </Link>
  ) : (
    <>{provider}</>
  );
}
