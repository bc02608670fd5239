import { ProxiedSignInPage } from '@backstage/core-components';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import Avatar from '@material-ui/core/Avatar';
import ButtonBase from '@material-ui/core/ButtonBase';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useState, type ReactNode } from 'react';
import { WaymarkMark } from '../brand/WaymarkMark';
import { FailedAttempt } from './FailedAttempt';
import type { ExamplePerson } from './readPeople';

const REMEMBERED = 'waymark.example-person';

const useStyles = makeStyles(theme => ({
  root: {
    minHeight: '100vh',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    padding: theme.spacing(4, 2),
    background: theme.palette.navigation.background,
  },
  brand: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(2),
    color: theme.palette.navigation.selectedColor,
    marginBottom: theme.spacing(3),
  },
  panel: {
    width: '100%',
    maxWidth: 760,
    background: theme.palette.background.paper,
    color: theme.palette.text.primary,
    borderRadius: 12,
    boxShadow: theme.shadows[8],
    padding: theme.spacing(4),
    [theme.breakpoints.down('xs')]: { padding: theme.spacing(2.5) },
  },
  people: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(260px, 1fr))',
    gap: theme.spacing(1.5),
    listStyle: 'none',
    padding: 0,
    margin: theme.spacing(3, 0, 0),
  },
  person: {
    width: '100%',
    justifyContent: 'flex-start',
    textAlign: 'left',
    gap: theme.spacing(2),
    padding: theme.spacing(1.5),
    borderRadius: 8,
    border: `1px solid ${theme.palette.divider}`,
    '&:hover, &:focus-visible': {
      borderColor: theme.palette.primary.main,
      background: theme.palette.action.hover,
    },
  },
  avatar: {
    background: theme.palette.primary.main,
    color: theme.palette.primary.contrastText,
    fontSize: '1rem',
  },
}));

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words[words.length - 1]]
    .map(word => word?.[0] ?? '')
    .join('')
    .toLocaleUpperCase('en-US');
}

/**
 * Choosing who to be. The choice is remembered for the browser tab's session,
 * so that reloading does not ask again.
 */
export function ExamplePeoplePage(
  props: SignInPageProps & { people: ExamplePerson[] },
) {
  const { people, onSignInSuccess } = props;
  const classes = useStyles();
  const [chosen, setChosen] = useState<string | undefined>(() => {
    const remembered = window.sessionStorage.getItem(REMEMBERED);
    return people.some(person => person.entityRef === remembered)
      ? (remembered ?? undefined)
      : undefined;
  });

  const [attempt, setAttempt] = useState(0);

  const choose = (entityRef: string | undefined) => {
    if (entityRef) {
      window.sessionStorage.setItem(REMEMBERED, entityRef);
    } else {
      window.sessionStorage.removeItem(REMEMBERED);
    }
    setChosen(entityRef);
  };

  const frame = (content: ReactNode) => (
    <main className={classes.root}>
      <div className={classes.brand}>
        <WaymarkMark size={56} />
        <Typography variant="h2" component="p">
          Waymark
        </Typography>
      </div>
      <div className={classes.panel}>{content}</div>
    </main>
  );

  if (chosen) {
    return (
      <ProxiedSignInPage
        key={attempt}
        provider="examplePeople"
        headers={{ 'x-waymark-person': chosen }}
        onSignInSuccess={identity => {
          // Signing out must lead back to the choice, not into the same person.
          const signOut = identity.signOut.bind(identity);
          identity.signOut = async () => {
            window.sessionStorage.removeItem(REMEMBERED);
            await signOut();
          };
          onSignInSuccess(identity);
        }}
        ErrorComponent={({ error }) =>
          frame(
            <FailedAttempt
              person={chosen}
              error={error}
              onRetry={() => setAttempt(attempt + 1)}
              onChooseAgain={() => choose(undefined)}
            />,
          )
        }
      />
    );
  }

  return frame(
    <>
      <Typography variant="h4" component="h1">
        Who would you like to be?
      </Typography>
      <Typography color="textSecondary">
        Tideway is an example organisation and all of its people are invented.
        Each of them sees the portal with their own eyes and rights.
      </Typography>
      <ul className={classes.people}>
        {people.map(person => (
          <li key={person.entityRef}>
            <ButtonBase
              className={classes.person}
              onClick={() => choose(person.entityRef)}
            >
              <Avatar className={classes.avatar} aria-hidden>
                {initials(person.name)}
              </Avatar>
              <span>
                <Typography component="span" display="block">
                  {person.name}
                </Typography>
                <Typography
                  component="span"
                  display="block"
                  variant="body2"
                  color="textSecondary"
                >
                  {person.role}
                </Typography>
              </span>
            </ButtonBase>
          </li>
        ))}
      </ul>
    </>,
  );
}
