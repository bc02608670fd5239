import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { lineageTranslationRef } from '../../translation';
import { useGraphContext } from '../canvas/GraphContext';
import type { GraphIcon } from '../nodes/GraphSprites';
import { Icon } from '../nodes/Icon';
import { nodeType } from '../nodes/nodeType';
import type { GraphView } from '../types';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    margin: 0,
    padding: theme.spacing(1),
    listStyle: 'none',
    borderTop: `1px solid ${theme.palette.divider}`,
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
  },
  item: { display: 'flex', alignItems: 'center', gap: theme.spacing(0.5) },
  line: { width: 36, height: 8, flex: 'none' },
}));

const TYPES = ['dataset', 'model', 'job', 'endpoint'] as const;
const LINES = ['observed', 'declared', 'stale'] as const;

/** What shapes and lines stand for; shapes of nodes where they are drawn. */
export function Legend(props: { view: GraphView }) {
  const { view } = props;
  const own = useStyles();
  const { classes } = useGraphContext();
  const { t } = useTranslationRef(lineageTranslationRef);
  const drawn = new Set<GraphIcon>(
    view.nodes.map(({ node }) => nodeType(node)),
  );
  const serves = view.edges.some(({ edge }) => edge.kind === 'serving');
  const nodes: [GraphIcon, string][] = [
    ...TYPES.map((type): [GraphIcon, string] => [
      type,
      t(`nodeType.${type}.one`),
    ]),
    ['rollUp', t('graph.node.group')],
    ['masked', t('node.masked')],
  ];
  return (
    <ul className={own.root} aria-label={t('graph.legend.label')}>
      {nodes.map(
        ([icon, word]) =>
          drawn.has(icon) && (
            <li key={icon} className={own.item}>
              <Icon name={icon} className={classes.icon} />
              {word}
            </li>
          ),
      )}
      {LINES.map(line => (
        <li key={line} className={own.item}>
          <svg className={own.line} aria-hidden>
            <path d="M0 4H36" className={classes.edge} data-line={line} />
          </svg>
          {t(`graph.legend.${line}`)}
        </li>
      ))}
      {serves && (
        <li className={own.item}>
          <svg className={own.line} aria-hidden>
            <path d="M0 4H36" className={classes.edge} data-kind="serving" />
          </svg>
          {t('graph.legend.serving')}
        </li>
      )}
      <li className={own.item}>
        <span className={classes.count} aria-hidden>
          +9
        </span>
        {t('graph.legend.more')}
      </li>
      <li className={own.item}>
        <span className={classes.count} aria-hidden>
          −
        </span>
        {t('graph.legend.fold')}
      </li>
    </ul>
  );
}
