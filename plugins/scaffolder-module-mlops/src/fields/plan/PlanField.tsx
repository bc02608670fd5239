import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ErrorState } from '@waymark/plugin-page-parts-react';
import { useEffect, useMemo, useState } from 'react';
import { FieldFrame } from '../../form/FieldFrame';
import { answersOf, optionsOf, type FieldProps } from '../../form/fieldProps';
import { useTemplateParameters } from '../../form/useTemplateParameters';
import { useTemplateRef } from '../../form/useTemplateRef';
import { answersToSend } from '../../rules/answersToSend';
import { waymarkFieldsTranslationRef } from '../../translation';
import { PlanView } from './PlanView';
import { usePlan, type PlanState } from './usePlan';

/** Milliseconds after which one wants to hear that it goes on. */
const STILL_MS = 5_000;

const useStyles = makeStyles(theme => ({
  status: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
  },
  words: { flex: 1, minWidth: theme.spacing(24) },
}));

/** What a template's author sets for the field. */
export type PlanOptions = {
  /** Ref of the template, where the page's address does not say it. */
  template?: string;
};

/**
 * The last page of a wizard: what a run would make, before anything is made.
 * It has no value.
 */
export function PlanField(props: FieldProps<string, PlanOptions>) {
  const { t } = useTranslationRef(waymarkFieldsTranslationRef);
  const templateRef = useTemplateRef(optionsOf<PlanOptions>(props).template);
  const pages = useTemplateParameters(templateRef);
  const all = answersOf(props);
  const answers = useMemo(
    () => pages.value && answersToSend(pages.value, all),
    [pages.value, all],
  );
  const plan = usePlan(templateRef, answers);
  if (!templateRef) {
    return (
      <FieldFrame field={props}>
        <Typography variant="body2">{t('plan.noTemplate')}</Typography>
      </FieldFrame>
    );
  }
  const error = pages.error ?? plan.error;
  return (
    <FieldFrame field={props}>
      {!error && <PlanStatus plan={plan} />}
      {error && !plan.running && (
        <>
          <ErrorState
            error={error}
            retry={pages.error ? pages.retry : plan.run}
            compact
            words={{
              notFoundTitle: t('plan.words.notFoundTitle'),
              unavailableTitle: t('plan.words.unavailableTitle'),
              unavailable: t('plan.words.unavailable'),
              details: message => t('plan.words.details', { message }),
            }}
          />
          <Typography variant="body2">{t('plan.words.mend')}</Typography>
        </>
      )}
      {!error && plan.plan && <PlanView plan={plan.plan} />}
    </FieldFrame>
  );
}

function PlanStatus(props: { plan: PlanState }) {
  const { running, plan, stopped, outdated, run, stop } = props.plan;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkFieldsTranslationRef);
  const [long, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (!running) {
      return undefined;
    }
    const timer = setTimeout(() => setLong(true), STILL_MS);
    return () => clearTimeout(timer);
  }, [running]);
  // The form itself is read first; until then there is nothing to stop.
  const busy = running || (!plan && !stopped);
  const words = () => {
    if (busy) {
      return t(long ? 'plan.runningStill' : 'plan.running');
    }
    if (stopped) {
      return t('plan.stopped');
    }
    return t(outdated ? 'plan.outdated' : 'plan.current');
  };
  return (
    <div>
      {busy && <LinearProgress aria-label={t('plan.title')} />}
      <div className={classes.status}>
        <Typography variant="body2" role="status" className={classes.words}>
          {words()}
        </Typography>
        {busy ? (
          <Button
            size="small"
            variant="outlined"
            disabled={!running}
            onClick={stop}
          >
            {t('plan.stop')}
          </Button>
        ) : (
          <Button
            size="small"
            variant={outdated || stopped ? 'contained' : 'outlined'}
            color={outdated || stopped ? 'primary' : 'default'}
            onClick={run}
          >
            {t(stopped ? 'plan.again' : 'plan.refresh')}
          </Button>
        )}
      </div>
    </div>
  );
}
