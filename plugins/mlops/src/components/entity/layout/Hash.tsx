import { makeStyles } from '@material-ui/core/styles';
import { shortenHash } from './shortenHash';

const useStyles = makeStyles({
  code: { fontFamily: 'monospace', whiteSpace: 'nowrap' },
});

/** The start of a commit, digest or id; all of it is the tooltip. */
export function Hash(props: { value: string }) {
  const { value } = props;
  const classes = useStyles();
  return (
    <span className={classes.code} title={value}>
      {shortenHash(value)}
    </span>
  );
}
