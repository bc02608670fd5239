import Checkbox from '@material-ui/core/Checkbox';
import { makeStyles } from '@material-ui/core/styles';
import type { ExploreFacet } from '@waymark/plugin-mlops-common';
import { useLocale } from '@waymark/plugin-page-parts-react';
import { memo } from 'react';
import { FacetValueLabel } from './FacetValueLabel';
import type { FacetValue } from './facetValues';

const useStyles = makeStyles(theme => ({
  label: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    minHeight: theme.spacing(3.5),
    borderRadius: theme.shape.borderRadius,
    cursor: 'pointer',
    '&:hover': { backgroundColor: theme.palette.action.hover },
  },
  checkbox: { padding: theme.spacing(0.25) },
  text: {
    flex: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  count: {
    flex: 'none',
    paddingRight: theme.spacing(0.5),
    fontSize: theme.typography.caption.fontSize,
    fontVariantNumeric: 'tabular-nums',
  },
}));

function Option(props: {
  facet: ExploreFacet;
  value: FacetValue;
  onToggle(value: string): void;
}) {
  const { facet, value, onToggle } = props;
  const classes = useStyles();
  const locale = useLocale();
  return (
    <li>
      <label className={classes.label} title={value.value}>
        <Checkbox
          size="small"
          color="primary"
          className={classes.checkbox}
          checked={value.chosen}
          onChange={() => onToggle(value.value)}
        />
        <span className={classes.text} dir="auto">
          <FacetValueLabel facet={facet} value={value.value} />
        </span>
        <span className={classes.count}>
          {value.count.toLocaleString(locale)}
        </span>
      </label>
    </li>
  );
}

/** One value of a facet, how many entities have it, and whether it is chosen. */
export const FacetOption = memo(Option);
