import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { JsonObject } from '@backstage/types';
import type { ReactNode } from 'react';
import { FieldFrame } from '../../form/FieldFrame';
import type { FieldProps } from '../../form/fieldProps';
import { withCell } from '../../rules/rows';
import { waymarkFieldsTranslationRef } from '../../translation';
import { PartyField } from '../party/PartyField';
import type { Row } from './columns';
import { EditableRows } from './EditableRows';
import { RowCell } from './RowCell';
import { useBriefColumns } from './useBriefColumns';

const PEOPLE = ['businessOwner', 'mlLead', 'productEngineer'] as const;

/** As many as the catalog takes. */
const MAX_ROWS = { outcomes: 20, quality: 20, inputs: 100 };

const useStyles = makeStyles(theme => ({
  parts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(3.5),
  },
  part: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(1.5),
  },
  side: {
    display: 'grid',
    gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${theme.spacing(28)}px), 1fr))`,
    gap: theme.spacing(2),
  },
}));

/** Why the model exists, for whom, and which data it finds in production. */
export function BriefField(props: FieldProps<JsonObject>) {
  const { formData: brief = {}, onChange } = props;
  const disabled = props.disabled || props.readonly;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkFieldsTranslationRef);
  const columns = useBriefColumns();
  const sla = objectOf(brief.sla);
  const baseline = objectOf(brief.baseline);
  const set = (key: string, value: unknown) =>
    onChange(withCell(brief, key, isBare(value) ? undefined : value));
  const setSla = (key: string, value: unknown) =>
    set('sla', withCell(sla, key, isBare(value) ? undefined : value));
  const setBaseline = (key: string, value: unknown) =>
    set('baseline', withCell(baseline, key, value));
  return (
    <FieldFrame field={props}>
      <div className={classes.parts}>
        <RowCell
          column={{
            key: 'problem',
            title: t('brief.problem.title'),
            help: t('brief.problem.help'),
            kind: 'text',
          }}
          fullLabel={t('brief.problem.title')}
          value={brief.problem}
          disabled={disabled}
          onChange={value => set('problem', value)}
        />
        <Part title={t('brief.people.title')}>
          <div className={classes.side}>
            {PEOPLE.map(person => (
              <PartyField
                key={person}
                label={t(`brief.people.${person}`)}
                helperText={t(`brief.people.${person}Help`)}
                value={brief[person] ? String(brief[person]) : undefined}
                disabled={disabled}
                onChange={ref => set(person, ref)}
              />
            ))}
          </div>
        </Part>
        <EditableRows
          title={t('brief.outcomes.title')}
          help={t('brief.outcomes.help')}
          rowTitle={t('brief.outcomes.row')}
          rows={rowsOf(brief.outcomes)}
          columns={columns.outcomes}
          fresh={{}}
          maxRows={MAX_ROWS.outcomes}
          disabled={disabled}
          onChange={rows => set('outcomes', rows)}
        />
        <Part title={t('brief.sla.title')}>
          <div className={classes.side}>
            {(['latencyMs', 'availability', 'freshness'] as const).map(key => (
              <RowCell
                key={key}
                column={{
                  key,
                  title: t(`brief.sla.${key}`),
                  help:
                    key === 'freshness' ? t('brief.durationHelp') : undefined,
                  kind: key === 'freshness' ? 'line' : 'number',
                }}
                fullLabel={t(`brief.sla.${key}`)}
                value={sla[key]}
                disabled={disabled}
                onChange={value => setSla(key, value)}
              />
            ))}
          </div>
          <EditableRows
            title={t('brief.sla.quality')}
            rowTitle={t('brief.sla.qualityRow')}
            rows={rowsOf(sla.quality)}
            columns={columns.quality}
            fresh={{}}
            maxRows={MAX_ROWS.quality}
            disabled={disabled}
            onChange={rows => setSla('quality', rows)}
          />
        </Part>
        <Part title={t('brief.baseline.title')} help={t('brief.baseline.help')}>
          <div className={classes.side}>
            {(['description', 'version'] as const).map(key => (
              <RowCell
                key={key}
                column={{
                  key,
                  title: t(`brief.baseline.${key}`),
                  kind: 'line',
                }}
                fullLabel={`${t('brief.baseline.title')}: ${t(`brief.baseline.${key}`)}`}
                value={baseline[key]}
                disabled={disabled}
                onChange={value => setBaseline(key, value)}
              />
            ))}
          </div>
        </Part>
        <EditableRows
          title={t('brief.survey.title')}
          help={t('brief.survey.help')}
          rowTitle={t('brief.survey.row')}
          rows={rowsOf(brief.inputs)}
          columns={columns.inputs}
          fresh={{ availableInProduction: 'unknown', mode: 'batch' }}
          maxRows={MAX_ROWS.inputs}
          disabled={disabled}
          onChange={rows => set('inputs', rows)}
        />
      </div>
    </FieldFrame>
  );
}

function Part(props: { title: string; help?: string; children: ReactNode }) {
  const { title, help, children } = props;
  const classes = useStyles();
  return (
    <section className={classes.part} aria-label={title}>
      <Typography variant="subtitle2" component="h3">
        {title}
      </Typography>
      {help && (
        <Typography variant="body2" color="textSecondary">
          {help}
        </Typography>
      )}
      {children}
    </section>
  );
}

function rowsOf(value: unknown): Row[] {
  return Array.isArray(value) ? value.map(objectOf) : [];
}

function objectOf(value: unknown): Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Row)
    : {};
}

/** A list without rows, or an object without anything in it. */
function isBare(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length === 0
  );
}
