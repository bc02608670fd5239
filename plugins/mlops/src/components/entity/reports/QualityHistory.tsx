import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { QualityResult } from '@waymark/plugin-mlops-common';
import { RelativeTime, ScrollTable } from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../translation';
import { MlopsInfoCard } from '../../card/MlopsInfoCard';
import { SourceStamp } from '../../provenance/SourceStamp';
import { EmptyText } from '../layout/EmptyText';
import { ExpandableRow } from '../layout/ExpandableRow';
import { ListView } from '../layout/ListView';
import { Section } from '../layout/Section';
import {
  useEntityCursorList,
  type LoadEntityPage,
} from '../page/useEntityCursorList';
import { CheckTable } from './CheckTable';
import { QualityOutcome } from './QualityOutcome';

const CELLS = 4;

const load: LoadEntityPage<QualityResult> = (api, ref, page, request) =>
  api.getQuality(ref, page, request);

/** Every result of every suite, from the newest to the oldest. */
export function QualityHistory() {
  const { t } = useTranslationRef(mlopsTranslationRef);
  const list = useEntityCursorList(load);
  return (
    <MlopsInfoCard title={t('entity.quality.title')}>
      <ListView
        list={list}
        empty={
          <EmptyText title={t('entity.quality.none')}>
            {t('entity.quality.noneAdvice')}
          </EmptyText>
        }
      >
        {results => <ResultTable results={results} />}
      </ListView>
    </MlopsInfoCard>
  );
}

function ResultTable(props: { results: QualityResult[] }) {
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <ScrollTable
      label={t('entity.quality.title')}
      columns={[
        { id: 'open', title: t('entity.list.open'), titleHidden: true },
        { id: 'suite', title: t('entity.quality.suite') },
        { id: 'outcome', title: t('entity.quality.outcome') },
        { id: 'at', title: t('entity.drift.at') },
        { id: 'source', title: t('entity.runs.source') },
      ]}
    >
      {props.results.map(result => (
        <ExpandableRow
          key={`${result.source.id} ${result.suite} ${result.at}`}
          name={result.suite}
          cells={CELLS}
          details={() => (
            <Section title={t('entity.quality.checks')}>
              <CheckTable checks={result.checks} />
            </Section>
          )}
        >
          <th scope="row" dir="auto">
            {result.suite}
          </th>
          <td>
            <QualityOutcome result={result} />
          </td>
          <td>
            <RelativeTime at={result.at} />
          </td>
          <td>
            <SourceStamp source={result.source} />
          </td>
        </ExpandableRow>
      ))}
    </ScrollTable>
  );
}
