import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { RelativeTime, ScrollTable } from '@waymark/plugin-page-parts-react';
import type { GapItem } from '@waymark/plugin-raci-common';
import { raciTranslationRef } from '../../translation';
import { GapNote } from '../gap/GapNote';
import { OriginMark } from '../origin/OriginMark';

/** What gaps are shown with. */
export interface GapViewProps {
  gaps: readonly GapItem[];
  /** The name of an activity; undefined for the declaration as a whole. */
  titleOf(activity: string): string;
}

/** Gaps as a table, a line each. */
export function GapTable({ gaps, titleOf }: GapViewProps) {
  const { t } = useTranslationRef(raciTranslationRef);
  return (
    <ScrollTable
      label={t('page.gaps.title')}
      columns={[
        { id: 'entity', title: t('page.matrix.entity') },
        { id: 'activity', title: t('card.activity') },
        { id: 'gap', title: t('page.gaps.gap') },
        { id: 'owner', title: t('page.filters.owner') },
        { id: 'since', title: t('page.gaps.since') },
      ]}
    >
      {gaps.map((gap, index) => (
        <tr key={keyOfGap(gap, index)}>
          <th scope="row">
            <EntityRefLink entityRef={gap.entityRef} title={gap.title} />
          </th>
          <td>{gap.activity ? titleOf(gap.activity) : t('page.gaps.whole')}</td>
          <td>
            <GapNote gap={gap} />
            {gap.origin && <OriginMark origin={gap.origin} />}
          </td>
          <td>
            {gap.owner ? (
              <EntityRefLink entityRef={gap.owner} hideIcon />
            ) : (
              t('nobody')
            )}
          </td>
          <td>
            <RelativeTime at={gap.since} />
          </td>
        </tr>
      ))}
    </ScrollTable>
  );
}

/** Tells gaps apart; two of a declaration may differ in their words alone. */
export function keyOfGap(gap: GapItem, index: number): string {
  const { entityRef, activity, code, role, ref } = gap;
  return [entityRef, activity, code, role, ref, index].join(' ');
}
