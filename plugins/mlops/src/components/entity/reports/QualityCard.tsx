import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  isDataset,
  isModel,
  type QualityResult,
} from '@waymark/plugin-mlops-common';
import { RelativeTime } from '@waymark/plugin-page-parts-react';
import {
  entityMonitoringRouteRef,
  entityQualityRouteRef,
} from '../../../routes';
import { mlopsTranslationRef } from '../../../translation';
import { useCardSettings } from '../../card/CardSettings';
import { SourceStamp } from '../../provenance/SourceStamp';
import { CardLink } from '../layout/CardLink';
import { EmptyText } from '../layout/EmptyText';
import { useOverview } from '../page/entityQueries';
import { mapQuery } from '../page/mapQuery';
import { useEntityOnPage } from '../page/useEntityOnPage';
import { CheckTable } from './CheckTable';
import { QualityOutcome } from './QualityOutcome';
import { ReportCard } from './ReportCard';
import { useReportStyles } from './useReportStyles';

const SHOWN_CHECKS = 5;

/** The newest result of each suite, down to what failed and what it found. */
export function QualityCard() {
  const classes = useReportStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { entity } = useEntityOnPage();
  const query = mapQuery(useOverview(), ({ quality }) => ({ items: quality }));
  return (
    <ReportCard
      title={t('entity.quality.title')}
      query={query}
      expected={isDataset(entity)}
      actions={
        <CardLink
          to={
            isModel(entity) ? entityMonitoringRouteRef : entityQualityRouteRef
          }
        >
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
          {items.map(result => (
            <li
              key={`${result.source.id} ${result.suite}`}
              className={classes.item}
            >
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
  const { rows = SHOWN_CHECKS } = useCardSettings();
  const failing = result.checks.filter(check => !check.passed);
  return (
    <>
      <span className={classes.head} dir="auto">
        {result.suite}
      </span>
      <QualityOutcome result={result} />
      <span className={classes.secondary}>
        <RelativeTime at={result.at} />
      </span>
      {failing.length > 0 && <CheckTable checks={failing.slice(0, rows)} />}
      <SourceStamp source={result.source} />
    </>
  );
}
