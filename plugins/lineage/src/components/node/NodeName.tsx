import { useTranslationRef } from '@backstage/frontend-plugin-api';
import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import type { LineageNode } from '@waymark/plugin-lineage-common';
import { lineageTranslationRef } from '../../translation';
import { NodeTypeIcon } from './NodeTypeIcon';
import { useNodeTitle } from './useNodeTitle';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: theme.spacing(1),
    minWidth: 0,
    textAlign: 'left',
  },
  icon: { color: theme.palette.text.secondary, flex: 'none' },
  texts: { minWidth: 0, overflowWrap: 'anywhere' },
  link: {
    display: 'inline',
    font: 'inherit',
    color: theme.palette.primary.main,
    textAlign: 'left',
    verticalAlign: 'baseline',
    overflowWrap: 'anywhere',
    '&:hover': { textDecoration: 'underline' },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
  },
  masked: { color: theme.palette.text.secondary, fontStyle: 'italic' },
  where: {
    display: 'block',
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
  },
}));

/** A node in a list: what it is, its name, and where that name is from. */
export function NodeName(props: {
  node: LineageNode;
  /** Makes a button of the name. */
  onClick?: () => void;
  /** Leaves out where the name is from. */
  short?: boolean;
}) {
  const { node, onClick, short } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(lineageTranslationRef);
  const title = useNodeTitle()(node);
  return (
    <span className={classes.root}>
      <NodeTypeIcon
        node={node}
        className={classes.icon}
        title={t(`nodeType.${node.type}.one`)}
      />
      <span className={classes.texts} dir="auto">
        {onClick ? (
          <ButtonBase
            className={`${classes.link} ${node.masked ? classes.masked : ''}`}
            onClick={onClick}
          >
            {title}
          </ButtonBase>
        ) : (
          <span className={node.masked ? classes.masked : undefined}>
            {title}
          </span>
        )}
        {!short && !node.masked && node.namespace && (
          <span className={classes.where}>
            {node.entityRef ?? `${node.namespace} · ${node.name}`}
          </span>
        )}
      </span>
    </span>
  );
}
