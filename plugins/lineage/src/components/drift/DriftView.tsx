import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import NoneIcon from '@material-ui/icons/DoneAll';
import { makeStyles } from '@material-ui/core/styles';
import type {
  DriftItem,
  DriftSignal,
  LineageApi,
  LineageNode,
  Page,
} from '@waymark/plugin-lineage-common';
import {
  SkeletonLines,
  StateMessage,
  useCursorList,
  type LoadPage,
} from '@waymark/plugin-page-parts-react';
import { useCallback } from 'react';
import { lineageTranslationRef } from '../../translation';
import { ToggleList } from '../layout/ToggleList';
import { ErrorState } from '../states/ErrorState';
import type { ChangeView } from '../view/useView';
import { SIGNALS, withRoot, type LineageView } from '../view/viewState';
import { DriftList } from './DriftList';
import { lineageApiRef } from '../../api';

const PAGE_SIZE = 100;

const useStyles = makeStyles(theme => ({
  intro: { maxWidth: theme.spacing(90), marginBottom: theme.spacing(2) },
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(2),
  },
}));

/** Edges on which declarations and runs disagree; in a tab, of its entity. */
export function DriftView(props: {
  about?: string;
  view: LineageView;
  change: ChangeView;
}) {
  const { about, view, change } = props;
  const { signals } = view.drift;
  const entityRef = view.drift.entityRef ?? about;
  const classes = useStyles();
  const { t } = useTranslationRef(lineageTranslationRef);
  const signalsText = signals.join();
  const load = useCallback<LoadPage<LineageApi, Page<DriftItem>>>(
    (api, cursor, signal) =>
      api.listDrift(
        {
          entityRef,
          signals: (signalsText
            ? signalsText.split(',')
            : undefined) as DriftSignal[],
          limit: PAGE_SIZE,
          cursor,
        },
        { signal },
      ),
    [entityRef, signalsText],
  );
  const list = useCursorList(lineageApiRef, load);
  const open = (node: LineageNode, { edge }: DriftItem) =>
    change(
      before => ({
        ...withRoot(before, { node: node.id }),
        show: 'graph',
        granularity:
          edge.kind === 'input' || edge.kind === 'output' ? 'job' : 'asset',
        selected: {
          edge: { from: edge.from, to: edge.to, kind: edge.kind },
        },
      }),
      { step: true },
    );
  const body = () => {
    if (list.error && list.items.length === 0) {
      return <ErrorState error={list.error} retry={list.retry} />;
    }
    if (!list.first) {
      return <SkeletonLines count={8} />;
    }
    if (list.items.length === 0 && !list.hasMore) {
      return (
        <StateMessage
          icon={NoneIcon}
          title={t('drift.none')}
          text={t(
            signals.length > 0 ? 'drift.noneFiltered' : 'drift.noneAdvice',
          )}
        />
      );
    }
    return <DriftList list={list} onOpen={open} />;
  };
  return (
    <>
      <div className={classes.intro}>
        <Typography variant="h6" component="h2">
          {t('drift.title')}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {t('drift.text')}
        </Typography>
      </div>
      <div className={classes.filters}>
        <ToggleList
          label={t('drift.signals')}
          options={SIGNALS.map(value => ({
            value,
            text: t(`drift.signal.${value}`),
          }))}
          chosen={signals}
          onChoose={next =>
            change(before => ({
              ...before,
              drift: { ...before.drift, signals: next },
            }))
          }
        />
        {!about && view.drift.entityRef && (
          <Button
            size="small"
            variant="outlined"
            onClick={() =>
              change(before => ({
                ...before,
                drift: { signals: before.drift.signals },
              }))
            }
          >
            {t('drift.everything', { entityRef: view.drift.entityRef })}
          </Button>
        )}
      </div>
      {body()}
    </>
  );
}
