import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import type { LineageNode, PathAnswer } from '@waymark/plugin-lineage-common';
import {
  errorReason,
  pagePartsTranslationRef,
  type ApiQuery,
} from '@waymark/plugin-page-parts-react';
import { lineageTranslationRef } from '../../translation';
import { Notice } from '../layout/Notice';
import { useNodeTitle } from '../node/useNodeTitle';
import type { ChangeView } from '../view/useView';
import type { LineageView } from '../view/viewState';

const useStyles = makeStyles(theme => ({
  steps: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5),
    listStyle: 'none',
    margin: theme.spacing(0.5, 0, 0),
    padding: 0,
    '& li + li::before': {
      content: '"→"',
      marginRight: theme.spacing(0.5),
      color: theme.palette.text.secondary,
    },
  },
  step: {
    font: 'inherit',
    color: theme.palette.primary.main,
    overflowWrap: 'anywhere',
    '&:hover, &:focus-visible': { textDecoration: 'underline' },
  },
}));

/** The path that is highlighted, step by step in words, or why there is none. */
export function PathNotice(props: {
  view: LineageView;
  path: ApiQuery<PathAnswer | undefined>;
  /** By id, for the names of the ends. */
  nodes: ReadonlyMap<string, LineageNode>;
  change: ChangeView;
  onSelect: (node: string) => void;
}) {
  const { view, path, nodes, change, onSelect } = props;
  const { from, to } = view.path;
  const classes = useStyles();
  const { t } = useTranslationRef(lineageTranslationRef);
  const { t: tPart } = useTranslationRef(pagePartsTranslationRef);
  const title = useNodeTitle();
  if (!from && !to) {
    return null;
  }
  const known = new Map(nodes);
  path.value?.nodes.forEach(node => known.set(node.id, node));
  const nameOf = (id: string) => {
    const node = known.get(id);
    return node ? title(node) : '…';
  };
  const said = () => {
    if (!from || !to) {
      return from
        ? `${t('explorer.path.from', { name: nameOf(from) })}. ${t('explorer.path.pickTo')}`
        : `${t('explorer.path.to', { name: nameOf(to!) })}. ${t('explorer.path.pickFrom')}`;
    }
    if (path.error && !path.loading) {
      return errorReason(path.error);
    }
    if (!path.value) {
      return t('explorer.path.searching');
    }
    const { paths } = path.value;
    return paths.length === 0
      ? t('explorer.path.none', { from: nameOf(from), to: nameOf(to) })
      : t('explorer.path.found', {
          count: paths.length,
          hops: t('explorer.path.hops', { count: paths[0].length - 1 }),
        });
  };
  const clear = () => change(before => ({ ...before, path: {} }));
  const swap = () =>
    change(before => ({
      ...before,
      path: { from: before.path.to, to: before.path.from },
    }));
  const [steps] = path.value?.paths ?? [];
  return (
    <Notice
      actions={
        <>
          {from && to && path.value?.paths.length === 0 && (
            <Button size="small" variant="outlined" onClick={swap}>
              {t('explorer.path.reverse')}
            </Button>
          )}
          {path.error && !path.loading && (
            <Button size="small" variant="outlined" onClick={path.retry}>
              {tPart('states.retry')}
            </Button>
          )}
          <Button size="small" onClick={clear}>
            {t('explorer.path.clear')}
          </Button>
        </>
      }
    >
      {said()}
      {steps && (
        <ol className={classes.steps} aria-label={t('explorer.path.steps')}>
          {steps.map(id => (
            <li key={id}>
              <ButtonBase className={classes.step} onClick={() => onSelect(id)}>
                {nameOf(id)}
              </ButtonBase>
            </li>
          ))}
        </ol>
      )}
    </Notice>
  );
}
