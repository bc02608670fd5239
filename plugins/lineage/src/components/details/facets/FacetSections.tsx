import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { FacetValue } from '@waymark/plugin-lineage-common';
import { keyboardScroll, RelativeTime } from '@waymark/plugin-page-parts-react';
import { useMemo } from 'react';
import { lineageTranslationRef } from '../../../translation';
import { FactList } from '../../layout/FactList';
import { Section } from '../../layout/Section';
import { DataTable } from '../../table/DataTable';
import { readFacets } from './readFacets';
import { SchemaSection } from './SchemaSection';

const useStyles = makeStyles(theme => ({
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  facet: {
    fontSize: theme.typography.body2.fontSize,
    '& summary': { cursor: 'pointer', padding: theme.spacing(0.5, 0) },
  },
  json: {
    margin: 0,
    padding: theme.spacing(1),
    maxHeight: theme.spacing(40),
    overflow: 'auto',
    backgroundColor: theme.palette.action.hover,
    fontSize: theme.typography.caption.fontSize,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  said: { color: theme.palette.text.secondary },
}));

/** What events said of a node, the standard facets in words. */
export function FacetSections(props: { facets: readonly FacetValue[] }) {
  const { facets } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(lineageTranslationRef);
  const known = useMemo(() => readFacets(facets), [facets]);
  return (
    <>
      {known.documentation && (
        <Section title={t('details.facets.documentation')}>
          <Typography variant="body2" className={classes.text} dir="auto">
            {known.documentation}
          </Typography>
        </Section>
      )}
      {known.owners.length > 0 && (
        <Section title={t('details.facets.ownership')}>
          <FactList
            facts={known.owners.map(({ name, type }) => [name, type ?? '–'])}
          />
        </Section>
      )}
      {known.fields.length > 0 && <SchemaSection fields={known.fields} />}
      {known.assertions.length > 0 && (
        <Section title={t('details.facets.assertions')}>
          <DataTable
            label={t('details.facets.assertions')}
            rows={known.assertions.map((assertion, at) => ({
              ...assertion,
              at,
            }))}
            rowKey={({ at }) => String(at)}
            columns={[
              {
                id: 'assertion',
                title: t('details.facets.assertion'),
                cell: ({ assertion }) => assertion,
              },
              {
                id: 'column',
                title: t('details.facets.column'),
                cell: ({ column }) => column,
              },
              {
                id: 'result',
                title: t('details.facets.result'),
                cell: ({ success, expected, actual }) =>
                  [
                    t(`details.facets.${success ? 'passed' : 'failed'}`),
                    !success && (expected || actual)
                      ? `${actual ?? '–'} / ${expected ?? '–'}`
                      : undefined,
                  ]
                    .filter(Boolean)
                    .join(': '),
              },
            ]}
          />
        </Section>
      )}
      {known.metrics.length > 0 && (
        <Section title={t('details.facets.metrics')}>
          <FactList
            facts={known.metrics.map(({ name, value }) => [name, value])}
          />
        </Section>
      )}
      {known.others.length > 0 && (
        <Section title={t('details.facets.others')}>
          {known.others.map(({ name, at, body }) => (
            <details key={name} className={classes.facet}>
              <summary>
                {name}{' '}
                <span className={classes.said}>
                  {t('details.facets.saidAt')} <RelativeTime at={at} />
                </span>
              </summary>
              <pre
                className={classes.json}
                aria-label={name}
                {...keyboardScroll}
              >
                {JSON.stringify(body, undefined, 2)}
              </pre>
            </details>
          ))}
        </Section>
      )}
    </>
  );
}
