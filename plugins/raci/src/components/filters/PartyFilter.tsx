import { useTranslationRef } from '@backstage/frontend-plugin-api';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import ClearIcon from '@material-ui/icons/Clear';
import { shortName } from '@waymark/plugin-page-parts-react';
import { raciTranslationRef } from '../../translation';
import { PartyName } from '../party/PartyName';
import { PartyPicker } from '../picker/PartyPicker';
import { useReader } from '../reader/useReader';

const useStyles = makeStyles(theme => ({
  field: { flex: '1 1 200px', minWidth: 0, maxWidth: theme.spacing(36) },
  chosen: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    minWidth: 0,
    padding: theme.spacing(0.5, 0.5, 0.5, 1),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
  },
}));

/** Whom it is about: anybody, or a person or group to be found and let go of. */
export function PartyFilter(props: {
  party: string | undefined;
  onChoose: (partyRef: string | undefined) => void;
}) {
  const { party, onChoose } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(raciTranslationRef);
  const reader = useReader();
  if (!party) {
    return (
      <div className={classes.field}>
        <PartyPicker
          label={t('page.filters.party')}
          onPick={({ ref }) => onChoose(ref)}
        />
      </div>
    );
  }
  return (
    <span
      className={classes.chosen}
      role="group"
      aria-label={t('page.filters.party')}
    >
      <PartyName party={{ ref: party }} mine={reader.isMine(party)} />
      <IconButton
        size="small"
        aria-label={t('page.filters.letGo', { name: shortName(party) })}
        onClick={() => onChoose(undefined)}
      >
        <ClearIcon fontSize="small" />
      </IconButton>
    </span>
  );
}
