import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { SvgIconProps } from '@material-ui/core/SvgIcon';
import SameIcon from '@material-ui/icons/CheckCircleOutlined';
import ChangedIcon from '@material-ui/icons/CompareArrows';
import UnknownIcon from '@material-ui/icons/HelpOutline';
import OneSideIcon from '@material-ui/icons/RemoveCircleOutline';
import type { DatasetUse } from '@waymark/plugin-mlops-common';
import { ScrollTable } from '@waymark/plugin-page-parts-react';
import type { ComponentType } from 'react';
import { mlopsTranslationRef } from '../../../translation';
import { Blank } from '../../explore/columns/Blank';
import { EmptyText } from '../layout/EmptyText';
import { ShortHash } from '../layout/ShortHash';
import { FilteredRows } from '../recordList/FilteredRows';
import { DataName } from '../versions/DataName';
import type { ComparedPair } from './ComparedPair';
import { pairData, type PairedData } from './pairData';

const ICONS: Record<PairedData['change'], ComponentType<SvgIconProps>> = {
  same: SameIcon,
  changed: ChangedIcon,
  unknown: UnknownIcon,
  'left-only': OneSideIcon,
  'right-only': OneSideIcon,
};

const useStyles = makeStyles(theme => ({
  change: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    whiteSpace: 'nowrap',
  },
  side: { minWidth: theme.spacing(14), overflowWrap: 'anywhere' },
}));

/** The data of two versions or runs, with the digests that tell it apart. */
export function DataSides(props: { pair: ComparedPair }) {
  const { left, right } = props.pair;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const pairs = pairData(left.datasets, right.datasets);
  if (pairs.length === 0) {
    return <EmptyText title={t('entity.comparison.noData')} />;
  }
  return (
    <FilteredRows rows={pairs} label={t('entity.comparison.data')}>
      {rows => (
        <ScrollTable
          label={t('entity.comparison.data')}
          columns={[
            { id: 'role', title: t('entity.comparison.role') },
            { id: 'left', title: left.name },
            { id: 'right', title: right.name },
            { id: 'change', title: t('entity.comparison.contents') },
          ]}
        >
          {rows.map((pair, index) => {
            const Icon = ICONS[pair.change];
            return (
              <tr key={`${pair.role} ${pair.name} ${index}`}>
                <th scope="row" dir="auto">
                  {pair.role}
                </th>
                <td className={classes.side}>
                  <Side use={pair.left} />
                </td>
                <td className={classes.side}>
                  <Side use={pair.right} />
                </td>
                <td>
                  <span className={classes.change}>
                    <Icon fontSize="inherit" aria-hidden />
                    {t(`entity.comparison.dataChange.${pair.change}`)}
                  </span>
                </td>
              </tr>
            );
          })}
        </ScrollTable>
      )}
    </FilteredRows>
  );
}

function Side(props: { use?: DatasetUse }) {
  const { use } = props;
  const { t } = useTranslationRef(mlopsTranslationRef);
  if (!use) {
    return <Blank />;
  }
  return (
    <>
      <DataName use={use} />
      {use.part && <div dir="auto">{use.part}</div>}
      {use.digest && (
        <div>
          <ShortHash value={use.digest} what={t('entity.versions.digest')} />
        </div>
      )}
    </>
  );
}
