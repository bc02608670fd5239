import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { DatasetSchemaField } from '@waymark/plugin-mlops-common';
import { useLocale } from '@waymark/plugin-page-parts-react';
import { useMemo, useState } from 'react';
import { mlopsTranslationRef } from '../../../translation';
import { findFields } from './findFields';
import { SchemaPager } from './SchemaPager';
import { SchemaTable } from './SchemaTable';

const SHOWN_FIRST = 20;
const PAGE = 100;
const LONGEST_SEARCH = 200;

const useStyles = makeStyles(theme => ({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1, 2),
    marginBottom: theme.spacing(1),
  },
  search: { flex: `0 1 ${theme.spacing(36)}px` },
  more: { marginTop: theme.spacing(1) },
}));

/**
 * The fields of a schema with a search. A few at first, a hundred at a time
 * when asked for: thousands of rows would make the page stutter.
 */
export function SchemaFields(props: {
  /** At least one. */
  fields: DatasetSchemaField[];
}) {
  const { fields } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const [q, setQ] = useState('');
  const [all, setAll] = useState(false);
  const [page, setPage] = useState(0);
  const found = useMemo(() => findFields(fields, q), [fields, q]);
  const size = all ? PAGE : SHOWN_FIRST;
  const shown = found.slice(page * size, (page + 1) * size);
  const classified = useMemo(
    () => fields.filter(field => field.classification).length,
    [fields],
  );
  return (
    <>
      <div className={classes.head}>
        <Counts
          total={fields.length}
          found={q.trim() ? found.length : undefined}
          classified={classified}
        />
        {fields.length > SHOWN_FIRST && (
          <TextField
            id="mlops-find-field"
            size="small"
            variant="outlined"
            className={classes.search}
            label={t('entity.schema.search')}
            value={q}
            onChange={event => {
              setQ(event.target.value);
              setPage(0);
            }}
            inputProps={{ maxLength: LONGEST_SEARCH }}
          />
        )}
      </div>
      {shown.length > 0 ? (
        <SchemaTable fields={shown} classified={classified > 0} />
      ) : (
        <Typography variant="body2">{t('entity.schema.noMatch')}</Typography>
      )}
      {all ? (
        <SchemaPager
          page={page}
          size={PAGE}
          total={found.length}
          change={setPage}
        />
      ) : (
        shown.length < found.length && (
          <Button
            size="small"
            variant="outlined"
            className={classes.more}
            onClick={() => setAll(true)}
          >
            {t('entity.list.showAll', { count: found.length })}
          </Button>
        )
      )}
    </>
  );
}

function Counts(props: { total: number; found?: number; classified: number }) {
  const { total, found, classified } = props;
  const locale = useLocale();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const number = (value: number) => new Intl.NumberFormat(locale).format(value);
  return (
    <Typography variant="body2" role="status">
      {found === undefined
        ? [
            t('entity.schema.count', { count: total }),
            classified > 0 &&
              t('entity.schema.classified', { count: classified }),
          ]
            .filter(Boolean)
            .join(', ')
        : t('entity.schema.found', { count: found, total: number(total) })}
    </Typography>
  );
}
