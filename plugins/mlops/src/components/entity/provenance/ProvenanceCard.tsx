import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ProvenanceItem } from '@waymark/plugin-mlops-common';
import { RelativeTime, ScrollTable } from '@waymark/plugin-page-parts-react';
import { useState } from 'react';
import { mlopsTranslationRef } from '../../../translation';
import { MlopsInfoCard } from '../../card/MlopsInfoCard';
import { Blank } from '../../explore/columns/Blank';
import { SourceStamp } from '../../provenance/SourceStamp';
import { EmptyText } from '../layout/EmptyText';
import { ListView } from '../layout/ListView';
import {
  useEntityCursorList,
  type LoadEntityPage,
} from '../page/useEntityCursorList';
import { useFieldName } from './useFieldName';

const useStyles = makeStyles(theme => ({
  closed: { color: theme.palette.text.secondary },
  value: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 3,
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    minWidth: theme.spacing(16),
  },
}));

const load: LoadEntityPage<ProvenanceItem> = (api, ref, page, request) =>
  api.getProvenance(ref, { ...page, ...request });

/**
 * Where each value comes from. What Git declares and what a source reports
 * stand below each other, so that a difference is seen. Few readers of a page
 * want it, so it is asked for once somebody does.
 */
export function ProvenanceCard() {
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const [open, setOpen] = useState(false);
  return (
    <MlopsInfoCard
      title={t('entity.provenance.title')}
      actions={
        <Button
          size="small"
          aria-expanded={open}
          aria-label={t(
            open ? 'entity.provenance.hideAll' : 'entity.provenance.showAll',
          )}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'entity.provenance.hide' : 'entity.provenance.show')}
        </Button>
      }
    >
      {open ? (
        <Provenance />
      ) : (
        <Typography variant="body2" className={classes.closed}>
          {t('entity.provenance.explanation')}
        </Typography>
      )}
    </MlopsInfoCard>
  );
}

function Provenance() {
  const { t } = useTranslationRef(mlopsTranslationRef);
  const list = useEntityCursorList(load);
  return (
    <ListView
      list={list}
      empty={<EmptyText title={t('entity.provenance.none')} />}
    >
      {items => <ProvenanceTable items={items} />}
    </ListView>
  );
}

function ProvenanceTable(props: { items: ProvenanceItem[] }) {
  const { items } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const fieldName = useFieldName();
  return (
    <ScrollTable
      label={t('entity.provenance.title')}
      columns={[
        { id: 'field', title: t('entity.provenance.field') },
        { id: 'value', title: t('entity.provenance.value') },
        { id: 'from', title: t('entity.provenance.from') },
        { id: 'at', title: t('entity.provenance.at') },
      ]}
    >
      {items.map(({ field, value, from, at }, index) => (
        <tr key={`${field} ${from}`}>
          {items[index - 1]?.field !== field && (
            <th scope="row" rowSpan={rowsOf(items, field)}>
              {fieldName(field)}
            </th>
          )}
          <td>
            <span className={classes.value} title={value} dir="auto">
              {value}
            </span>
          </td>
          <td>
            <SourceStamp source={from === 'declared' ? from : { id: from }} />
          </td>
          <td>{at ? <RelativeTime at={at} /> : <Blank />}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}

/** Who says something about a field stands below each other in the answer. */
function rowsOf(items: ProvenanceItem[], field: string): number {
  return items.filter(item => item.field === field).length;
}
