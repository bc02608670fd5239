import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  label: { color: theme.palette.text.secondary },
  value: { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
}));

/** One thing that the source tells of a step, in a definition list. */
export function StepFact(props: { label: string; children: ReactNode }) {
  const { label, children } = props;
  const classes = useStyles();
  return (
    <>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value} dir="auto">
        {children}
      </dd>
    </>
  );
}
