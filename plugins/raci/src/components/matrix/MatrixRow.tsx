import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { hiddenText, shortName } from '@waymark/plugin-page-parts-react';
import type { EntityRaci } from '@waymark/plugin-raci-common';
import { memo } from 'react';
import { SeverityIcon } from '../gap/SeverityIcon';
import type { MatrixColumn } from './columnsOf';
import { MatrixCell, type MatrixCellParts } from './MatrixCell';

const useStyles = makeStyles(theme => ({
  name: {
    overflow: 'hidden',
    fontWeight: theme.typography.subtitle2.fontWeight,
  },
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    lineHeight: 1.4,
    fontWeight: theme.typography.body2.fontWeight,
  },
  text: {
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  owner: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
    fontWeight: theme.typography.body2.fontWeight,
  },
  now: {
    backgroundColor: theme.palette.action.hover,
    boxShadow: `inset 0 2px 0 ${theme.palette.primary.main}`,
  },
  absent: { color: theme.palette.text.secondary },
  hidden: hiddenText,
}));

/** An entity: who acts for it, activity by activity. */
export const MatrixRow = memo(function EntityRow(
  props: MatrixCellParts & {
    entity: EntityRaci;
    activities: readonly MatrixColumn[];
    height: number;
    rowIndex?: number;
  },
) {
  const { entity, activities, height, rowIndex, ...parts } = props;
  const { entityRef, title, owner, stage, gaps } = entity;
  const { words } = parts;
  const classes = useStyles();
  return (
    <tr style={{ height }} aria-rowindex={rowIndex}>
      <th scope="row" className={classes.name}>
        <span className={classes.text}>
          <EntityRefLink entityRef={entityRef} title={title} />
        </span>
        <span className={`${classes.text} ${classes.owner}`}>
          {owner && shortName(owner)}
        </span>
        {gaps.length > 0 && (
          <span
            className={classes.line}
            title={gaps.map(({ message }) => message).join('\n')}
          >
            <SeverityIcon severity={gaps[0].severity} />
            <span className={classes.text}>
              {words.gap[gaps[0].code]}
              {gaps.length > 1 && ` +${gaps.length - 1}`}
            </span>
          </span>
        )}
      </th>
      {activities.map(({ id }) => {
        const found = entity.activities.find(one => one.activity === id);
        return (
          <td key={id} className={id === stage ? classes.now : undefined}>
            {id === stage && (
              <span className={classes.hidden}>{words.now}. </span>
            )}
            {found ? (
              <MatrixCell activity={found} {...parts} />
            ) : (
              <span className={classes.absent} title={words.notForKind}>
                <span aria-hidden>·</span>
                <span className={classes.hidden}>{words.notForKind}</span>
              </span>
            )}
          </td>
        );
      })}
    </tr>
  );
});
