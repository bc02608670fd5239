import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { DriftResult } from '@waymark/plugin-mlops-common';
import {
  RelativeTime,
  ScrollTable,
  useLocale,
} from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../translation';
import { MlopsInfoCard } from '../../card/MlopsInfoCard';
import { Blank } from '../../explore/columns/Blank';
import { formatMetric } from '../../metrics/formatMetric';
import { SourceStamp } from '../../provenance/SourceStamp';
import { EmptyText } from '../layout/EmptyText';
import { ListView } from '../layout/ListView';
import {
  useEntityCursorList,
  type LoadEntityPage,
} from '../page/useEntityCursorList';
import { driftSubject } from './driftSubject';
import { DriftStateLabel } from './DriftStateLabel';

const load: LoadEntityPage<DriftResult> = (api, ref, page, request) =>
  api.getDrift(ref, page, request);

/** Every drift result, from the newest to the oldest. */
export function DriftHistory() {
  const { t } = useTranslationRef(mlopsTranslationRef);
  const list = useEntityCursorList(load);
  return (
    <MlopsInfoCard title={t('entity.drift.title')}>
      <ListView
        list={list}
        empty={
          <EmptyText title={t('entity.drift.none')}>
            {t('entity.drift.noneAdvice')}
          </EmptyText>
        }
      >
        {results => <DriftTable results={results} />}
      </ListView>
    </MlopsInfoCard>
  );
}

function DriftTable(props: { results: DriftResult[] }) {
  const locale = useLocale();
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <ScrollTable
      label={t('entity.drift.title')}
      columns={[
        { id: 'state', title: t('entity.drift.state') },
        { id: 'at', title: t('entity.drift.at') },
        { id: 'metric', title: t('entity.drift.metric') },
        { id: 'column', title: t('entity.drift.column') },
        { id: 'value', title: t('entity.drift.value'), number: true },
        { id: 'threshold', title: t('entity.drift.threshold'), number: true },
        { id: 'source', title: t('entity.runs.source') },
      ]}
    >
      {props.results.map(result => (
        <tr key={`${result.at} ${result.source.id} ${driftSubject(result)}`}>
          <td>
            <DriftStateLabel state={result.state} />
          </td>
          <td>
            <RelativeTime at={result.at} />
          </td>
          <th scope="row" dir="auto">
            {result.metric}
          </th>
          <td dir="auto">{result.column ?? <Blank />}</td>
          <td data-number>{formatMetric(result.value, locale)}</td>
          <td data-number>{formatMetric(result.threshold, locale)}</td>
          <td>
            <SourceStamp source={result.source} />
          </td>
        </tr>
      ))}
    </ScrollTable>
  );
}
