import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ImpactQuery,
  LineageNodeType,
} from '@waymark/plugin-lineage-common';
import { CsvButton } from '@waymark/plugin-page-parts-react';
import { useCallback } from 'react';
import { lineageApiRef } from '../../api';
import { lineageTranslationRef } from '../../translation';
import { Choice } from '../layout/Choice';
import { ToggleList } from '../layout/ToggleList';
import type { ChangeView } from '../view/useView';
import { NODE_TYPES, type LineageView } from '../view/viewState';
import { impactCsv } from './impactCsv';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(2),
  },
}));

/** Which of them are listed, and the list as a file. */
export function ImpactToolbar(props: {
  view: LineageView;
  change: ChangeView;
  /** What is asked for; the file is its whole answer. */
  query: ImpactQuery;
  versions: readonly string[];
  count?: number;
}) {
  const { view, change, query, versions, count } = props;
  const { impact } = view;
  const classes = useStyles();
  const { t } = useTranslationRef(lineageTranslationRef);
  const api = useApi(lineageApiRef);
  const load = useCallback(
    (signal: AbortSignal) => impactCsv({ api, query, signal }),
    [api, query],
  );
  const set = (next: Partial<LineageView['impact']>) =>
    change(before => ({ ...before, impact: { ...before.impact, ...next } }));
  const known = [...new Set([...versions, impact.version ?? ''])].filter(
    Boolean,
  );
  return (
    <div className={classes.root} role="group" aria-label={t('impact.toolbar')}>
      <Choice
        label={t('impact.direction')}
        value={impact.direction}
        options={(['downstream', 'upstream'] as const).map(value => ({
          value,
          text: t(`impact.${value}`),
        }))}
        onChoose={direction => set({ direction })}
      />
      {known.length > 0 && (
        <Choice
          label={t('impact.version')}
          value={impact.version ?? ''}
          options={[
            { value: '', text: t('impact.anyVersion') },
            ...known.map(value => ({ value, text: value })),
          ]}
          onChoose={version =>
            change(before => {
              const { version: _, ...rest } = before.impact;
              return {
                ...before,
                impact: version ? { ...rest, version } : rest,
              };
            })
          }
        />
      )}
      <Choice
        label={t('impact.groupBy')}
        value={impact.groupBy}
        options={(['depth', 'owner'] as const).map(value => ({
          value,
          text: t(`impact.${value}`),
        }))}
        onChoose={groupBy => set({ groupBy })}
      />
      <ToggleList<LineageNodeType>
        label={t('impact.types')}
        options={NODE_TYPES.filter(type => type !== 'job').map(value => ({
          value,
          text: t(`nodeType.${value}.many`),
        }))}
        chosen={impact.types}
        onChoose={types => set({ types })}
      />
      <CsvButton
        load={load}
        fileName="lineage-impact.csv"
        disabled={count === 0}
      />
    </div>
  );
}
