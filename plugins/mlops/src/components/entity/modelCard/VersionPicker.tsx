import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import ListItemText from '@material-ui/core/ListItemText';
import MenuItem from '@material-ui/core/MenuItem';
import MenuList from '@material-ui/core/MenuList';
import Popover from '@material-ui/core/Popover';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import OpenIcon from '@material-ui/icons/ArrowDropDown';
import type { MlopsApi } from '@waymark/plugin-mlops-common';
import { RelativeTime } from '@waymark/plugin-page-parts-react';
import {
  useCallback,
  useRef,
  useState,
  type MouseEvent,
  type RefObject,
} from 'react';
import useDebounce from 'react-use/lib/useDebounce';
import { useMlopsQuery } from '../../../hooks/useMlopsQuery';
import { mlopsTranslationRef } from '../../../translation';
import { QueryView } from '../../states/QueryView';
import { EmptyText } from '../layout/EmptyText';
import { useEntityOnPage } from '../page/useEntityOnPage';

const SHOWN = 20;
const TYPING_MS = 250;

const useStyles = makeStyles(theme => ({
  button: {
    textTransform: 'none',
    maxWidth: '100%',
    '@media print': { display: 'none' },
  },
  paper: { padding: theme.spacing(2, 0, 0) },
  content: { width: `min(${theme.spacing(40)}px, 80vw)` },
  search: { padding: theme.spacing(0, 2, 1) },
  list: { maxHeight: theme.spacing(40), overflowY: 'auto' },
  empty: { padding: theme.spacing(0, 2, 2) },
  item: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
}));

/** A button that opens the versions of the model, to search and choose one. */
export function VersionPicker(props: {
  /** What the button says. */
  label: string;
  /** What choosing means, read out with the list. */
  title: string;
  onChoose: (version: string) => void;
  variant?: 'text' | 'outlined';
}) {
  const { label, title, onChoose, variant = 'outlined' } = props;
  const classes = useStyles();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const search = useRef<HTMLInputElement>(null);
  const close = () => setAnchor(undefined);
  return (
    <>
      <Button
        size="small"
        variant={variant}
        className={classes.button}
        endIcon={<OpenIcon />}
        aria-haspopup="dialog"
        aria-expanded={Boolean(anchor)}
        onClick={(event: MouseEvent<HTMLElement>) =>
          setAnchor(event.currentTarget)
        }
      >
        {label}
      </Button>
      <Popover
        open={Boolean(anchor)}
        anchorEl={anchor}
        onClose={close}
        TransitionProps={{ onEntered: () => search.current?.focus() }}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        PaperProps={{
          className: classes.paper,
          role: 'dialog',
          'aria-label': title,
        }}
      >
        <Choices
          title={title}
          search={search}
          onChoose={version => {
            close();
            onChoose(version);
          }}
        />
      </Popover>
    </>
  );
}

function Choices(props: {
  title: string;
  search: RefObject<HTMLInputElement>;
  onChoose: (version: string) => void;
}) {
  const { title, search, onChoose } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { ref } = useEntityOnPage();
  const [typed, setTyped] = useState('');
  const [q, setQ] = useState('');
  useDebounce(() => setQ(typed.trim()), TYPING_MS, [typed]);
  const load = useCallback(
    (api: MlopsApi, signal: AbortSignal) =>
      api.getModelVersions(
        ref,
        { limit: SHOWN, metrics: [], ...(q && { q }) },
        { signal },
      ),
    [ref, q],
  );
  const query = useMlopsQuery(load);
  return (
    <div className={classes.content}>
      <div className={classes.search}>
        <TextField
          // One such list is open at a time.
          id="mlops-find-version"
          inputRef={search}
          fullWidth
          size="small"
          variant="outlined"
          label={t('entity.card.findVersion')}
          value={typed}
          onChange={event => setTyped(event.target.value)}
        />
      </div>
      <QueryView query={query}>
        {({ items }) =>
          items.length > 0 ? (
            <MenuList className={classes.list} aria-label={title}>
              {items.map(({ version, aliases, createdAt }) => (
                <MenuItem
                  key={version}
                  className={classes.item}
                  onClick={() => onChoose(version)}
                >
                  <ListItemText
                    primary={[
                      t('entity.card.versionNamed', { version }),
                      ...aliases.map(alias => `@${alias}`),
                    ].join(' ')}
                    secondary={<RelativeTime at={createdAt} />}
                  />
                </MenuItem>
              ))}
            </MenuList>
          ) : (
            <div className={classes.empty}>
              <EmptyText title={t('entity.card.noVersionFound')} />
            </div>
          )
        }
      </QueryView>
    </div>
  );
}
