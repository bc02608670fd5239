import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import DoneIcon from '@material-ui/icons/DoneAll';
import NoneIcon from '@material-ui/icons/EventBusy';
import type { WaiversQuery } from '@waymark/plugin-maturity-common';
import {
  ChoiceField,
  ChoiceToggle,
  Section,
  shortName,
} from '@waymark/plugin-page-parts-react';
import { useMemo } from 'react';
import { maturityTranslationRef } from '../../translation';
import { useRubrics } from '../filters/RubricChoice';
import { useGroupChoices } from '../filters/useGroupChoices';
import type { TabProps } from '../page/MaturityContent';
import { OneWaiver } from './OneWaiver';
import { toWaiversQuery } from './toWaiversQuery';
import { WaiverList } from './WaiverList';

const MINE: WaiversQuery = { mine: true, state: ['requested'] };
const GROUPS = ['owner', 'system', 'domain'] as const;

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    marginBottom: theme.spacing(1),
  },
}));

/** Waivers: those that wait for the reader first; one, where it is asked for. */
export function WaiversTab({ params, change }: TabProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  if (params.waiver) {
    return (
      <>
        <Button
          size="small"
          onClick={() => change({ waiver: undefined }, { step: true })}
        >
          {t('waivers.back')}
        </Button>
        <OneWaiver key={params.waiver} id={params.waiver} />
      </>
    );
  }
  return (
    <>
      <Section title={t('waivers.mine')}>
        <WaiverList
          query={MINE}
          label={t('waivers.mine')}
          empty={{
            icon: DoneIcon,
            title: t('waivers.mineNone'),
            text: t('waivers.mineNoneAdvice'),
          }}
        />
      </Section>
      <Section title={t('waivers.all')}>
        <Filters params={params} change={change} />
        <Filtered params={params} />
      </Section>
    </>
  );
}

function Filters({ params, change }: TabProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  const rubrics = useRubrics().value?.items ?? [];
  return (
    <div
      className={classes.bar}
      role="search"
      aria-label={t('page.filters.label')}
    >
      <ChoiceToggle
        label={t('waivers.show')}
        value={params.show === 'all' ? 'all' : 'open'}
        choices={(['open', 'all'] as const).map(value => ({
          value,
          label: t(`waivers.shown.${value}`),
        }))}
        onChoose={show => change({ show: show === 'all' ? show : undefined })}
      />
      <ChoiceField
        label={t('page.rubric')}
        choices={rubrics.map(({ id, title }) => ({ value: id, label: title }))}
        chosen={params.rubric ? [params.rubric] : []}
        // The list is asked for one rubric at a time.
        onChoose={values => change({ rubric: values.pop() })}
      />
      {GROUPS.map(field => (
        <GroupField key={field} field={field} params={params} change={change} />
      ))}
    </div>
  );
}

function GroupField(props: TabProps & { field: (typeof GROUPS)[number] }) {
  const { field, params, change } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <ChoiceField
      label={t(`page.filters.${field}`)}
      choices={useGroupChoices(params.rubric, field)}
      chosen={params[field] ?? []}
      nameOf={shortName}
      onChoose={values =>
        change({ [field]: values.length > 0 ? values : undefined })
      }
    />
  );
}

function Filtered({ params }: Pick<TabProps, 'params'>) {
  const { t } = useTranslationRef(maturityTranslationRef);
  // The same text is the same question, whatever else of the page changes.
  const text = JSON.stringify(toWaiversQuery(params));
  const query = useMemo<WaiversQuery>(() => JSON.parse(text), [text]);
  return (
    <WaiverList
      query={query}
      label={t('waivers.all')}
      empty={{
        icon: NoneIcon,
        title: t('waivers.none'),
        text: t('waivers.noneAdvice'),
      }}
    />
  );
}
