import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import type { LineageNode, NodeDetail } from '@waymark/plugin-lineage-common';
import { RelativeTime } from '@waymark/plugin-page-parts-react';
import { lineageTranslationRef } from '../../translation';
import { FactList } from '../layout/FactList';
import { Section } from '../layout/Section';
import { RunStateAt } from './RunStateAt';

const useStyles = makeStyles(theme => ({
  aliases: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    fontSize: theme.typography.body2.fontSize,
    overflowWrap: 'anywhere',
  },
  from: { color: theme.palette.text.secondary },
}));

/** What a node is, and under which other names it goes. */
export function NodeFacts(props: {
  node: LineageNode;
  aliases: NodeDetail['aliases'];
}) {
  const { node, aliases } = props;
  const classes = useStyles();
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
          <ul className={classes.aliases}>
            {aliases.map(({ type: kind, namespace, name, from }) => (
              <li key={`${kind} ${namespace} ${name} ${from}`}>
                <span dir="auto">{`${namespace} · ${name}`}</span>{' '}
                <span className={classes.from}>
                  {t(`details.node.aliasFrom.${from}`)}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
