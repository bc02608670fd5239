import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ImpactPage,
  ImpactQuery,
  LineageApi,
  LineageRoot,
} from '@waymark/plugin-lineage-common';
import { useCallback, useMemo } from 'react';
import { lineageTranslationRef } from '../../translation';
import { Notice } from '../layout/Notice';
import { useNodeTitle } from '../node/useNodeTitle';
import { useRememberNode } from '../start/recentNodes';
import { ErrorState } from '../states/ErrorState';
import NoneIcon from '@material-ui/icons/DoneAll';
import {
  SkeletonLines,
  StateMessage,
  useCursorList,
  type LoadPage,
} from '@waymark/plugin-page-parts-react';
import type { ChangeView } from '../view/useView';
import { withRoot, type LineageView } from '../view/viewState';
import { ImpactList } from './ImpactList';
import { ImpactToolbar } from './ImpactToolbar';
import { ImpactTotals } from './ImpactTotals';
import { useRootNode } from './useRootNode';
import { lineageApiRef } from '../../api';

const PAGE_SIZE = 100;

const useStyles = makeStyles(theme => ({
  title: { marginBottom: theme.spacing(2), overflowWrap: 'anywhere' },
}));

/** What depends on the root, or what it is made from: a list, with owners. */
export function ImpactView(props: {
  root: LineageRoot;
  view: LineageView;
  change: ChangeView;
}) {
  const { root, view, change } = props;
  const { direction, version } = view.impact;
  const classes = useStyles();
  const { t } = useTranslationRef(lineageTranslationRef);
  const title = useNodeTitle();
  const rootNode = useRootNode(root);
  useRememberNode(rootNode.value?.node);
  const typesText = view.impact.types.join();
  const query = useMemo<ImpactQuery>(
    () => ({
      root,
      direction,
      version,
      types: (typesText ? typesText.split(',') : undefined) as
        ImpactQuery['types'] | undefined,
    }),
    [root, direction, version, typesText],
  );
  const load = useCallback<LoadPage<LineageApi, ImpactPage>>(
    (api, cursor, signal) =>
      api.getImpact({ ...query, limit: PAGE_SIZE, cursor }, { signal }),
    [query],
  );
  const list = useCursorList(lineageApiRef, load);
  const name = rootNode.value ? title(rootNode.value.node) : '…';
  const none = direction === 'upstream' ? 'noneUpstream' : 'none';
  const { first } = list;
  const body = () => {
    if (list.error && list.items.length === 0) {
      return <ErrorState error={list.error} retry={list.retry} />;
    }
    if (!first) {
      return <SkeletonLines count={8} />;
    }
    if (list.items.length === 0 && !list.hasMore) {
      return (
        <StateMessage
          icon={NoneIcon}
          title={t(`impact.${none}`)}
          text={t('impact.noneAdvice')}
        />
      );
    }
    return (
      <>
        {first.truncated && (
          <Notice>
            {t('impact.partial', {
              limit: first.truncated.limit,
              reason: t(`impact.reason.${first.truncated.reason}`),
            })}
          </Notice>
        )}
        <ImpactTotals totals={first.totals} />
        <ImpactList
          list={list}
          groupBy={view.impact.groupBy}
          onOpen={node =>
            change(
              before => ({
                ...withRoot(before, { node: node.id }),
                show: 'graph',
              }),
              { step: true },
            )
          }
        />
      </>
    );
  };
  return (
    <>
      <Typography variant="h6" component="h2" className={classes.title}>
        {t(direction === 'upstream' ? 'impact.titleUpstream' : 'impact.title', {
          name,
        })}
      </Typography>
      <ImpactToolbar
        view={view}
        change={change}
        query={query}
        versions={rootNode.value?.versions ?? []}
        count={first?.totalItems}
      />
      {body()}
    </>
  );
}
