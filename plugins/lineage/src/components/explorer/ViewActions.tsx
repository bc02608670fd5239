import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import ButtonGroup from '@material-ui/core/ButtonGroup';
import { makeStyles } from '@material-ui/core/styles';
import type { LineageNode } from '@waymark/plugin-lineage-common';
import { useCallback } from 'react';
import type { GraphView } from '../../graph/types';
import { lineageTranslationRef } from '../../translation';
import { CsvButton } from '../csv/CsvButton';
import { csvBlob } from '../csv/toCsv';
import type { ChangeView } from '../view/useView';
import type { LineageView } from '../view/viewState';
import { edgesCsv, nodesCsv } from './graphCsv';

const useStyles = makeStyles(theme => ({
  chosen: { backgroundColor: theme.palette.action.selected },
}));

/** Picture or table, and what is shown as files. */
export function ViewActions(props: {
  view: LineageView;
  change: ChangeView;
  drawn: GraphView;
  nodes: ReadonlyMap<string, LineageNode>;
}) {
  const { view, change, drawn, nodes } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(lineageTranslationRef);
  const loadNodes = useCallback(async () => csvBlob(nodesCsv(drawn)), [drawn]);
  const loadEdges = useCallback(
    async () => csvBlob(edgesCsv(drawn, nodes)),
    [drawn, nodes],
  );
  return (
    <>
      <ButtonGroup size="small" aria-label={t('explorer.toolbar.as')}>
        {(['picture', 'table'] as const).map(as => (
          <Button
            key={as}
            aria-pressed={view.as === as}
            className={view.as === as ? classes.chosen : undefined}
            onClick={() => change(before => ({ ...before, as }))}
          >
            {t(`explorer.toolbar.${as}`)}
          </Button>
        ))}
      </ButtonGroup>
      <CsvButton
        load={loadNodes}
        fileName="lineage-nodes.csv"
        label={t('explorer.table.nodesCsv')}
      />
      <CsvButton
        load={loadEdges}
        fileName="lineage-edges.csv"
        label={t('explorer.table.edgesCsv')}
      />
    </>
  );
}
