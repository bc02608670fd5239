import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  ActionError,
  ChoiceField,
  shortName,
  useAction,
} from '@waymark/plugin-page-parts-react';
import { maturityTranslationRef } from '../../translation';
import { useGroupChoices } from '../filters/useGroupChoices';
import { PredicateText } from '../terms/PredicateText';
import type { CampaignDraft } from './campaignDraft';
import { FieldSet } from './FieldSet';
import { SCOPE_PARTS, type Scope } from './scope';
import { ScopeCount } from './ScopeCount';
import { SelectField } from './SelectField';
import { useCatalogValues } from './useCatalogValues';
import { useSystemsOf } from './useSystemsOf';

const useStyles = makeStyles(theme => ({
  fields: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1.5) },
}));

interface ScopeFieldsProps {
  draft: CampaignDraft;
  onChange: (part: Partial<CampaignDraft>) => void;
}

/** Which entities a campaign is about, with how many that are. */
export function ScopeFields({ draft, onChange }: ScopeFieldsProps) {
  const { otherScope } = draft;
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <FieldSet legend={t('campaigns.scope')}>
      {otherScope ? (
        <>
          <Typography variant="body2">
            {t('campaigns.form.otherScope')}
          </Typography>
          <PredicateText predicate={otherScope} />
          <div>
            <Button
              size="small"
              variant="outlined"
              onClick={() => onChange({ otherScope: undefined, scope: {} })}
            >
              {t('campaigns.form.replaceScope')}
            </Button>
          </div>
        </>
      ) : (
        <Parts draft={draft} onChange={onChange} />
      )}
    </FieldSet>
  );
}

function Parts({ draft, onChange }: ScopeFieldsProps) {
  const { rubric, scope } = draft;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  const values = useCatalogValues(scope.kind ?? []);
  const choices = {
    kind: useGroupChoices(rubric, 'kind'),
    owner: useGroupChoices(rubric, 'owner'),
    system: useGroupChoices(rubric, 'system'),
    ...values,
  };
  const narrow = (part: Scope) => onChange({ scope: { ...scope, ...part } });
  return (
    <>
      <div className={classes.fields}>
        {SCOPE_PARTS.map(part => (
          <ChoiceField
            key={part}
            label={t(`rubrics.part.${part}`)}
            choices={choices[part]}
            chosen={scope[part] ?? []}
            nameOf={shortName}
            onChoose={chosen =>
              narrow({ [part]: chosen.length > 0 ? chosen : undefined })
            }
          />
        ))}
      </div>
      <DomainField
        rubric={rubric}
        onSystems={systems =>
          narrow({
            system: [...new Set([...(scope.system ?? []), ...systems])],
          })
        }
      />
      <ScopeCount rubric={rubric} scope={scope} />
    </>
  );
}

/** Adds the systems of a domain to those that are chosen. */
function DomainField(props: {
  rubric: string;
  onSystems: (systems: string[]) => void;
}) {
  const { rubric, onSystems } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const domains = useGroupChoices(rubric, 'domain');
  const systemsOf = useSystemsOf(rubric);
  const { error, run } = useAction();
  if (domains.length === 0) {
    return null;
  }
  return (
    <div>
      <SelectField
        label={t('campaigns.form.domain')}
        helperText={t('campaigns.form.domainHelp')}
        value=""
        choices={[
          { value: '', label: t('campaigns.form.domainChoose') },
          ...domains,
        ]}
        onChoose={domain => {
          if (domain) {
            run(async () => onSystems(await systemsOf(domain)));
          }
        }}
      />
      <ActionError error={error} />
    </div>
  );
}
