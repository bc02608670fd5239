import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import MaskedIcon from '@material-ui/icons/VisibilityOff';
import type { PartyState } from '@waymark/plugin-raci-common';
import { raciTranslationRef } from '../../translation';
import { PartyAvatar } from './PartyAvatar';
import { PartyStateMark } from './PartyStateMark';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    minWidth: 0,
    maxWidth: '100%',
    verticalAlign: 'middle',
  },
  // Beside the avatar, not below it. "anywhere" would let a table make a
  // column as narrow as a letter.
  text: { minWidth: 0, overflowWrap: 'break-word' },
  // A frame, bold type and a word: none of it a colour.
  mine: {
    padding: theme.spacing(0.25, 0.75),
    border: `1px solid ${theme.palette.text.primary}`,
    borderRadius: theme.shape.borderRadius,
    fontWeight: theme.typography.h6.fontWeight,
    // Beside the word it would be a link by its colour alone.
    '& a': { textDecoration: 'underline' },
  },
  tag: {
    fontSize: theme.typography.caption.fontSize,
    fontWeight: theme.typography.body2.fontWeight,
  },
  masked: { color: theme.palette.text.secondary },
  icon: { fontSize: theme.typography.pxToRem(16) },
}));

/** What is shown of a party: a cell, or what a list says of it. */
export interface ShownParty {
  ref: string;
  title?: string;
  state?: PartyState;
  masked?: boolean;
}

/**
 * A person or group with avatar and name, as a link to where the catalog has
 * it, and a mark where it is gone or empty.
 */
export function PartyName(props: {
  party: ShownParty;
  /** Of whoever reads the page, see `useReader`. */
  mine?: 'you' | 'yourGroup';
  picture?: string;
}) {
  const { party, mine, picture } = props;
  const { ref, title, state = 'present', masked } = party;
  const classes = useStyles();
  const { t } = useTranslationRef(raciTranslationRef);
  if (masked || ref === '') {
    return (
      <span
        className={`${classes.root} ${classes.masked}`}
        title={t('party.maskedExplanation')}
      >
        <MaskedIcon className={classes.icon} aria-hidden />
        {t('party.masked')}
      </span>
    );
  }
  const name = title ?? parseEntityRef(ref).name;
  const inCatalog = state === 'present' || state === 'empty';
  return (
    <span className={`${classes.root} ${mine ? classes.mine : ''}`}>
      <PartyAvatar entityRef={ref} name={name} picture={picture} />
      <span className={classes.text}>
        {inCatalog ? (
          <EntityRefLink entityRef={ref} title={title} hideIcon />
        ) : (
          <bdi title={ref}>{name}</bdi>
        )}{' '}
        {mine && <span className={classes.tag}>({t(`party.${mine}`)})</span>}{' '}
        <PartyStateMark state={state} />
      </span>
    </span>
  );
}
