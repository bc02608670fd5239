import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { LineageNode, NodeDetail } from '@waymark/plugin-lineage-common';
import { lineageTranslationRef } from '../../translation';
import { FactList } from '../layout/FactList';
import { Section } from '../layout/Section';
import { RelativeTime } from '../time/RelativeTime';
import { RunStateAt } from './RunStateAt';

/** What a node is, and under which other names it goes. */
export function NodeFacts(props: {
  node: LineageNode;
  aliases: NodeDetail['aliases'];
}) {
  const { node, aliases } = props;
  const { t } = useTranslationRef(lineageTranslationRef);
  const { datasetType, owner, system, domain, lastRun, droppedAt } = node;
  const ref = (value?: string) => value && <EntityRefLink entityRef={value} />;
  const word = t(`nodeType.${node.type}.one`);
  const type =
    datasetType && datasetType.toLowerCase() !== word.toLowerCase()
      ? `${word} (${datasetType})`
      : word;
  return (
    <>
      <FactList
        facts={[
          [t('details.node.type'), type],
          [t('details.node.name'), node.name],
          [t('details.node.namespace'), node.namespace],
          [
            t('details.node.owner'),
            ref(owner) ??
              (node.entityRef ? t('node.nobody') : t('node.notRegistered')),
          ],
          [t('details.node.system'), ref(system)],
          [t('details.node.domain'), ref(domain)],
          [t('details.node.lifecycle'), node.lifecycle],
          [
            t('details.node.lastRun'),
            lastRun && <RunStateAt state={lastRun.state} at={lastRun.at} />,
          ],
          [
            t('details.node.droppedAt'),
            droppedAt && <RelativeTime at={droppedAt} />,
          ],
        ]}
      />
      {aliases.length > 0 && (
        <Section title={t('details.node.aliases')}>
          <FactList
            facts={aliases.map(({ namespace, name, from }) => [
              `${namespace} · ${name}`,
              t(`details.node.aliasFrom.${from}`),
            ])}
          />
        </Section>
      )}
    </>
  );
}
