import { parseEntityRef } from '@backstage/catalog-model';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { FoundParty } from '@waymark/plugin-page-parts-react';
import { PartyAvatar } from '../party/PartyAvatar';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', alignItems: 'center', gap: theme.spacing(1) },
}));

/** A person or group that was found, with what tells namesakes apart. */
export function PartyOption(props: { party: FoundParty }) {
  const { ref, title } = props.party;
  const classes = useStyles();
  return (
    <span className={classes.root}>
      <PartyAvatar entityRef={ref} name={title} />
      <span>
        {title}{' '}
        <Typography variant="caption" component="span" color="textSecondary">
          {shortRef(ref)}
        </Typography>
      </span>
    </span>
  );
}

/** Kind and name; the namespace where it is not the usual one. */
function shortRef(ref: string): string {
  const { kind, namespace, name } = parseEntityRef(ref);
  return namespace === 'default'
    ? `${kind}:${name}`
    : `${kind}:${namespace}/${name}`;
}
