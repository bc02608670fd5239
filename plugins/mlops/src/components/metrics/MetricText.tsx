import { makeStyles } from '@material-ui/core/styles';
import { useLocale } from '@waymark/plugin-page-parts-react';
import { formatMetric } from './formatMetric';

const useStyles = makeStyles(theme => ({
  name: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  value: { fontVariantNumeric: 'tabular-nums' },
  stacked: { display: 'flex', flexDirection: 'column', minWidth: 0 },
}));

/**
 * A metric's value above its name. The tooltip carries every digit.
 * @public
 */
export function MetricText(props: {
  name?: string;
  value: number | null | undefined;
}) {
  const { name, value } = props;
  const classes = useStyles();
  const locale = useLocale();
  return (
    <span className={classes.stacked} title={tooltip(name, value)}>
      <span className={classes.value}>{formatMetric(value, locale)}</span>
      {name && <span className={classes.name}>{name}</span>}
    </span>
  );
}

function tooltip(name: string | undefined, value: number | null | undefined) {
  return [name, value ?? undefined].filter(v => v !== undefined).join(' = ');
}
