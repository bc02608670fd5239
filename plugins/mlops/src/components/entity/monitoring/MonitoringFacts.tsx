import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Monitoring,
  ScheduleJudgement,
  SourceLink,
} from '@waymark/plugin-mlops-common';
import { RelativeTime, useLocale } from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../translation';
import { formatMetric } from '../../metrics/formatMetric';
import { SourceStamp } from '../../provenance/SourceStamp';
import { webUrl } from '../../provenance/webUrl';
import { Fact, FactList } from '../layout/FactList';
import { ScheduleKept } from '../pipeline/ScheduleKept';
import { ScheduleWords } from '../pipeline/ScheduleWords';

/** When something last reported, and where that stands. */
export interface LastReport {
  at: string;
  url?: string;
  source: SourceLink;
}

/**
 * How something is watched: with what, how often, when it last reported, and
 * what happens when it finds drift.
 */
export function MonitoringFacts(props: {
  declared?: Monitoring;
  lastReport?: LastReport;
  /** Whether reports come as declared, where that is known. */
  schedule?: ScheduleJudgement;
  /** Also what it promises to measure, and from when on it speaks of drift. */
  whole?: boolean;
}) {
  const { declared, lastReport, schedule, whole } = props;
  const locale = useLocale();
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <FactList>
      <Fact label={t('entity.monitoring.tool')}>
        {declared ? (
          <Tool declared={declared} />
        ) : (
          t('entity.monitoring.notDeclared')
        )}
      </Fact>
      <Fact label={t('entity.monitoring.lastReport')}>
        {lastReport ? (
          <Report report={lastReport} />
        ) : (
          t('entity.monitoring.noReport')
        )}
      </Fact>
      <Fact label={t('entity.monitoring.schedule')}>
        {declared?.schedule ? (
          <ScheduleWords schedule={declared.schedule} />
        ) : (
          t('entity.monitoring.noSchedule')
        )}
      </Fact>
      <Fact label={t('entity.monitoring.kept')}>
        {schedule && <ScheduleKept judgement={schedule} what="report" />}
      </Fact>
      {whole && (
        <>
          <Fact label={t('entity.monitoring.metrics')}>
            {declared?.metrics?.join(', ')}
          </Fact>
          <Fact label={t('entity.monitoring.threshold')}>
            {declared?.driftThreshold === undefined
              ? undefined
              : formatMetric(declared.driftThreshold, locale)}
          </Fact>
        </>
      )}
      <Fact label={t('entity.monitoring.onDrift')} wide>
        {declared?.onDrift ?? t('entity.monitoring.noOnDrift')}
      </Fact>
    </FactList>
  );
}

function Tool(props: { declared: Monitoring }) {
  const { tool, url } = props.declared;
  const { t } = useTranslationRef(mlopsTranslationRef);
  const to = webUrl(url);
  return (
    <>
      {tool}
      {to && (
        <div>
          <Link to={to}>{t('entity.monitoring.dashboard')}</Link>
        </div>
      )}
    </>
  );
}

function Report(props: { report: LastReport }) {
  const { at, url, source } = props.report;
  const { t } = useTranslationRef(mlopsTranslationRef);
  const to = webUrl(url);
  return (
    <>
      <RelativeTime at={at} />
      {to && (
        <>
          {' · '}
          <Link to={to}>{t('entity.monitoring.openReport')}</Link>
        </>
      )}
      <div>
        <SourceStamp source={source} />
      </div>
    </>
  );
}
