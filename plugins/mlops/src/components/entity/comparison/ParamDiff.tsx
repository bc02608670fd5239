import { useTranslationRef } from '@backstage/frontend-plugin-api';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Switch from '@material-ui/core/Switch';
import { makeStyles } from '@material-ui/core/styles';
import ChangedIcon from '@material-ui/icons/CompareArrows';
import { ScrollTable } from '@waymark/plugin-page-parts-react';
import { useMemo, useState } from 'react';
import { mlopsTranslationRef } from '../../../translation';
import { Blank } from '../../explore/columns/Blank';
import { EmptyText } from '../layout/EmptyText';
import { FilteredRows } from '../recordList/FilteredRows';
import type { ComparedPair } from './ComparedPair';

const useStyles = makeStyles(theme => ({
  changed: { backgroundColor: theme.palette.action.selected },
  name: { overflowWrap: 'anywhere', minWidth: theme.spacing(14) },
  value: {
    fontFamily: 'monospace',
    overflowWrap: 'anywhere',
    minWidth: theme.spacing(12),
  },
  mark: {
    fontSize: theme.typography.body1.fontSize,
    verticalAlign: 'text-bottom',
    marginRight: theme.spacing(0.5),
  },
}));

/**
 * Parameters of two versions or runs: those that differ, and on request the
 * same ones after them.
 */
export function ParamDiff(props: { pair: ComparedPair }) {
  const { left, right, params } = props.pair;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const [all, setAll] = useState(false);
  const [differing, same] = useMemo(
    () => [
      params.filter(param => param.left !== param.right),
      params.filter(param => param.left === param.right),
    ],
    [params],
  );
  const shown = useMemo(
    () => (all ? [...differing, ...same] : differing),
    [all, differing, same],
  );
  if (params.length === 0) {
    return <EmptyText title={t('entity.params.none')} />;
  }
  return (
    <>
      {shown.length === 0 ? (
        <EmptyText title={t('entity.comparison.sameParams')} />
      ) : (
        <FilteredRows rows={shown} label={t('entity.comparison.params')}>
          {rows => (
            <ScrollTable
              label={t('entity.comparison.params')}
              columns={[
                { id: 'name', title: t('entity.params.name') },
                { id: 'left', title: left.name },
                { id: 'right', title: right.name },
              ]}
            >
              {rows.map(param => {
                const changed = param.left !== param.right;
                return (
                  <tr
                    key={param.name}
                    className={changed && all ? classes.changed : undefined}
                  >
                    <th scope="row" dir="auto" className={classes.name}>
                      {changed && all && (
                        <ChangedIcon
                          className={classes.mark}
                          titleAccess={t('entity.comparison.changed')}
                        />
                      )}
                      {param.name}
                    </th>
                    <td className={classes.value} dir="auto">
                      {param.left ?? <Blank />}
                    </td>
                    <td className={classes.value} dir="auto">
                      {param.right ?? <Blank />}
                    </td>
                  </tr>
                );
              })}
            </ScrollTable>
          )}
        </FilteredRows>
      )}
      {same.length > 0 && (
        <FormControlLabel
          control={
            <Switch
              size="small"
              color="primary"
              checked={all}
              onChange={() => setAll(!all)}
            />
          }
          label={t('entity.comparison.showSame', { count: same.length })}
        />
      )}
    </>
  );
}
