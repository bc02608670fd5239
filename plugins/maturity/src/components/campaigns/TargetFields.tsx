import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { RubricSummary } from '@waymark/plugin-maturity-common';
import { ChoiceToggle } from '@waymark/plugin-page-parts-react';
import { maturityTranslationRef } from '../../translation';
import { useRubrics } from '../filters/RubricChoice';
import { RubricField } from '../filters/RubricField';
import { QueryView } from '../states/QueryView';
import type { CampaignDraft } from './campaignDraft';
import { CheckFields } from './CheckFields';
import { FieldSet } from './FieldSet';
import { SelectField } from './SelectField';

const AIMS = ['level', 'checks'] as const;

interface TargetFieldsProps {
  draft: CampaignDraft;
  wrong: true | undefined;
  onChange: (part: Partial<CampaignDraft>) => void;
}

/** What everybody is to reach: a level of the rubric or a track, or checks. */
export function TargetFields(props: TargetFieldsProps) {
  const { draft, onChange } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <FieldSet legend={t('campaigns.form.target')}>
      <QueryView query={useRubrics()}>
        {({ items }) => {
          const rubric = items.find(({ id }) => id === draft.rubric);
          return (
            <>
              <RubricField
                rubrics={items}
                value={draft.rubric}
                onChoose={id =>
                  onChange({
                    rubric: id,
                    level: 1,
                    track: undefined,
                    checks: [],
                  })
                }
              />
              <div>
                <ChoiceToggle
                  label={t('campaigns.form.aim')}
                  value={draft.aim}
                  choices={AIMS.map(value => ({
                    value,
                    label: t(`campaigns.form.aims.${value}`),
                  }))}
                  onChoose={aim => onChange({ aim })}
                />
              </div>
              {rubric && draft.aim === 'level' && (
                <LevelFields {...props} rubric={rubric} />
              )}
              {rubric && draft.aim === 'checks' && (
                <CheckFields
                  rubric={rubric.id}
                  checks={draft.checks}
                  wrong={props.wrong}
                  onChange={checks => onChange({ checks })}
                />
              )}
            </>
          );
        }}
      </QueryView>
    </FieldSet>
  );
}

function LevelFields(props: TargetFieldsProps & { rubric: RubricSummary }) {
  const { draft, rubric, onChange } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <>
      <SelectField
        label={t('page.track')}
        value={draft.track ?? ''}
        choices={[
          { value: '', label: t('campaigns.form.wholeRubric') },
          ...rubric.tracks.map(({ id, title }) => ({
            value: id,
            label: title,
          })),
        ]}
        onChoose={track => onChange({ track: track || undefined })}
      />
      <SelectField
        label={t('page.level')}
        value={String(draft.level)}
        choices={rubric.levels
          .filter(({ level }) => level > 0)
          .map(({ level, name }) => ({
            value: String(level),
            label: t('level.named', { level: String(level), name }),
          }))}
        onChoose={level => onChange({ level: Number(level) })}
      />
    </>
  );
}
