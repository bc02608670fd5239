import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ExploreFacet } from '@waymark/plugin-mlops-common';
import { useState } from 'react';
import { mlopsTranslationRef } from '../../../translation';
import { FacetOption } from './FacetOption';
import { isUseful, visibleValues, type FacetValue } from './facetValues';

const FEW = 6;
/** More checkboxes than this make a page slow and help nobody. */
const MANY = 100;

const useStyles = makeStyles(theme => ({
  group: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  legend: {
    padding: 0,
    marginBottom: theme.spacing(0.5),
    fontWeight: theme.typography.h6.fontWeight,
  },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  fold: { textTransform: 'none' },
}));

/** One facet: its values as checkboxes, the most frequent first. */
export function FacetGroup(props: {
  facet: ExploreFacet;
  values: FacetValue[];
  onToggle(value: string): void;
}) {
  const { facet, values, onToggle } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  if (!isUseful(values)) {
    return null;
  }
  const limit = open ? MANY : FEW;
  const shown = visibleValues(values, { text, limit });
  const name = t(`explore.facet.${facet}`);
  const foldable = values.length > FEW;
  return (
    <fieldset className={classes.group}>
      <Typography
        component="legend"
        variant="subtitle2"
        className={classes.legend}
      >
        {name}
      </Typography>
      {open && (
        <TextField
          type="search"
          size="small"
          margin="dense"
          fullWidth
          variant="outlined"
          label={t('explore.filters.find', { facet: name })}
          value={text}
          onChange={event => setText(event.target.value)}
        />
      )}
      <ul className={classes.list}>
        {shown.map(value => (
          <FacetOption
            key={value.value}
            facet={facet}
            value={value}
            onToggle={onToggle}
          />
        ))}
      </ul>
      {shown.length === 0 && (
        <Typography variant="caption">
          {t('explore.filters.nothing')}
        </Typography>
      )}
      {open && !text && values.length > shown.length && (
        <Typography variant="caption">
          {t('explore.filters.findMore', {
            count: values.length - shown.length,
          })}
        </Typography>
      )}
      {foldable && (
        <Button
          size="small"
          color="primary"
          className={classes.fold}
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
            setText('');
          }}
        >
          {open
            ? t('explore.filters.showFewer')
            : t('explore.filters.showAll', { number: String(values.length) })}
        </Button>
      )}
    </fieldset>
  );
}
