import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Checkbox from '@material-ui/core/Checkbox';
import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormGroup from '@material-ui/core/FormGroup';
import FormLabel from '@material-ui/core/FormLabel';
import { makeStyles } from '@material-ui/core/styles';
import type { CardAnswer } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../../translation';
import { CARD_FIELDS, isFilled, type CardField } from '../cardFields';

const useStyles = makeStyles(theme => ({
  fields: {
    display: 'grid',
    gridTemplateColumns: `repeat(auto-fill, minmax(min(100%, ${theme.spacing(26)}px), 1fr))`,
    '& label': { marginRight: 0 },
  },
  more: {
    '& summary': { cursor: 'pointer', minHeight: theme.spacing(3) },
    '& summary:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
    },
  },
}));

interface ChoiceProps {
  chosen: readonly CardField[];
  onToggle: (field: CardField) => void;
}

/**
 * Which fields to write: what a complete card lacks at hand, the rest behind a
 * click. What the catalog file says already is written again anyway.
 */
export function FieldChoice(props: ChoiceProps & { answer: CardAnswer }) {
  const { answer, ...choice } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { card, missing, from } = answer;
  const lacking = CARD_FIELDS.filter(field => missing.includes(field));
  const known = CARD_FIELDS.filter(
    field => isFilled(card, field) && from[field]?.from !== 'declared',
  );
  const others = CARD_FIELDS.filter(
    field => !isFilled(card, field) && !missing.includes(field),
  );
  const more = known.length + others.length;
  return (
    <div>
      <Group
        {...choice}
        legend={t('entity.card.editFields')}
        fields={lacking}
      />
      {more > 0 && (
        <details className={classes.more} open={lacking.length === 0}>
          <summary>{t('entity.card.editMore', { count: more })}</summary>
          <Group
            {...choice}
            legend={t('entity.card.editKnown')}
            fields={known}
          />
          <Group
            {...choice}
            legend={t('entity.card.editOthers')}
            fields={others}
          />
        </details>
      )}
    </div>
  );
}

function Group(props: ChoiceProps & { legend: string; fields: CardField[] }) {
  const { legend, fields, chosen, onToggle } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  if (fields.length === 0) {
    return null;
  }
  return (
    <FormControl component="fieldset" fullWidth margin="dense">
      <FormLabel component="legend">{legend}</FormLabel>
      <FormGroup className={classes.fields}>
        {fields.map(field => (
          <FormControlLabel
            key={field}
            control={
              <Checkbox
                size="small"
                color="primary"
                checked={chosen.includes(field)}
                onChange={() => onToggle(field)}
              />
            }
            label={t(`entity.cardField.${field}`)}
          />
        ))}
      </FormGroup>
    </FormControl>
  );
}
