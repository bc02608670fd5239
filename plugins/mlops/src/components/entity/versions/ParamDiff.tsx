import { useTranslationRef } from '@backstage/frontend-plugin-api';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Switch from '@material-ui/core/Switch';
import { makeStyles } from '@material-ui/core/styles';
import ChangedIcon from '@material-ui/icons/CompareArrows';
import type { VersionComparison } from '@waymark/plugin-mlops-common';
import { useState } from 'react';
import { mlopsTranslationRef } from '../../../translation';
import { Blank } from '../../explore/columns/Blank';
import { EmptyText } from '../layout/EmptyText';
import { ScrollTable } from '../layout/ScrollTable';

const useStyles = makeStyles(theme => ({
  changed: { backgroundColor: theme.palette.action.selected },
  value: { fontFamily: 'monospace', overflowWrap: 'anywhere' },
  mark: {
    fontSize: theme.typography.body1.fontSize,
    verticalAlign: 'text-bottom',
    marginRight: theme.spacing(0.5),
  },
}));

/** Parameters of two versions; those that differ alone, or all of them. */
export function ParamDiff(props: { comparison: VersionComparison }) {
  const { left, right, params } = props.comparison;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const [all, setAll] = useState(false);
  const differing = params.filter(param => param.left !== param.right);
  if (params.length === 0) {
    return <EmptyText title={t('entity.params.none')} />;
  }
  const shown = all ? params : differing;
  return (
    <>
      {shown.length === 0 ? (
        <EmptyText title={t('entity.comparison.sameParams')} />
      ) : (
        <ScrollTable
          label={t('entity.comparison.params')}
          columns={[
            { id: 'name', title: t('entity.params.name') },
            { id: 'left', title: left.version },
            { id: 'right', title: right.version },
          ]}
        >
          {shown.map(param => {
            const changed = param.left !== param.right;
            return (
              <tr
                key={param.name}
                className={changed && all ? classes.changed : undefined}
              >
                <th scope="row" dir="auto">
                  {changed && all && (
                    <ChangedIcon
                      className={classes.mark}
                      titleAccess={t('entity.comparison.changed')}
                    />
                  )}
                  {param.name}
                </th>
                <td className={classes.value}>{param.left ?? <Blank />}</td>
                <td className={classes.value}>{param.right ?? <Blank />}</td>
              </tr>
            );
          })}
        </ScrollTable>
      )}
      {differing.length < params.length && (
        <FormControlLabel
          control={
            <Switch
              size="small"
              color="primary"
              checked={all}
              onChange={() => setAll(!all)}
            />
          }
          label={t('entity.comparison.showSame')}
        />
      )}
    </>
  );
}
