import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { isDataset, type QualityResult } from '@waymark/plugin-mlops-common';
import { entityQualityRouteRef } from '../../../routes';
import { mlopsTranslationRef } from '../../../translation';
import { SourceStamp } from '../../provenance/SourceStamp';
import { RelativeTime } from '../../time/RelativeTime';
import { CardLink } from '../layout/CardLink';
import { EmptyText } from '../layout/EmptyText';
import { useLatestQuality } from '../page/entityQueries';
import { useEntityOnPage } from '../page/useEntityOnPage';
import { CheckTable } from './CheckTable';
import { latestOf } from './latestOf';
import { QualityOutcome } from './QualityOutcome';
import { ReportCard } from './ReportCard';
import { useReportStyles } from './useReportStyles';

const SHOWN_CHECKS = 5;

/** The newest result of each suite, down to what failed and what it found. */
export function QualityCard() {
  const classes = useReportStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { entity } = useEntityOnPage();
  const query = useLatestQuality();
  return (
    <ReportCard
      title={t('entity.quality.title')}
      query={query}
      expected={isDataset(entity)}
      actions={
        <CardLink to={entityQualityRouteRef}>
          {t('entity.quality.all')}
        </CardLink>
      }
      empty={
        <EmptyText title={t('entity.quality.none')}>
          {t('entity.quality.noneAdvice')}
        </EmptyText>
      }
    >
      {items => (
        <ul className={classes.list}>
          {latestOf(items, result => result.suite).map(result => (
            <li key={result.suite} className={classes.item}>
              <Suite result={result} />
            </li>
          ))}
        </ul>
      )}
    </ReportCard>
  );
}

function Suite(props: { result: QualityResult }) {
  const { result } = props;
  const classes = useReportStyles();
  const failing = result.checks.filter(check => !check.passed);
  return (
    <>
      <span className={classes.head} dir="auto">
        {result.suite}
      </span>
      <span>
        <QualityOutcome result={result} />{' '}
        <span className={classes.secondary}>
          <RelativeTime at={result.at} />
        </span>
      </span>
      {failing.length > 0 && (
        <CheckTable checks={failing.slice(0, SHOWN_CHECKS)} />
      )}
      <SourceStamp source={result.source} />
    </>
  );
}
