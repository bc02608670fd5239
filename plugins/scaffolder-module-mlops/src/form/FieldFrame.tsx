import { MarkdownContent } from '@backstage/core-components';
import FormLabel from '@material-ui/core/FormLabel';
import { makeStyles } from '@material-ui/core/styles';
import { hiddenText } from '@waymark/plugin-page-parts-react';
import type { ReactNode } from 'react';
import { describedBy, descriptionIdOf } from './describe';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(1.5),
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: 'none',
  },
  legend: {
    ...theme.typography.subtitle1,
    color: theme.palette.text.primary,
    padding: 0,
    marginBottom: theme.spacing(0.5),
  },
  about: {
    fontSize: theme.typography.caption.fontSize,
    color: theme.palette.text.secondary,
    margin: 0,
    '& > :first-child': { marginTop: 0 },
    '& > :last-child': { marginBottom: 0 },
    '& a': { textDecoration: 'underline' },
  },
  hidden: hiddenText,
}));

/** The part of a field's props that says what it is called. */
export interface NamedField {
  idSchema: { $id: string };
  schema: { title?: string; description?: string };
  uiSchema?: object;
  name: string;
  required?: boolean;
  rawErrors?: string[];
}

/** How a field is called: by the template's author, else by its name. */
export function titleOf(field: NamedField): string {
  return fromAuthor(field, 'title') ?? field.schema.title ?? field.name;
}

/**
 * What a field is for, in its author's words (Markdown), and for those who
 * hear the page what keeps the form from going on: the form writes that below
 * the field without saying so.
 */
export function FieldDescription(props: { field: NamedField }) {
  const { field } = props;
  const classes = useStyles();
  const text = fromAuthor(field, 'description') ?? field.schema.description;
  return (
    <>
      <div id={descriptionIdOf(field)}>
        {text && (
          <MarkdownContent
            content={text}
            linkTarget="_blank"
            className={classes.about}
          />
        )}
      </div>
      <div role="alert" className={classes.hidden}>
        {field.rawErrors?.map(error => (
          <p key={error}>{`${titleOf(field)}: ${error}`}</p>
        ))}
      </div>
    </>
  );
}

/**
 * A field of several controls: a group with a name, what it is for, and
 * whether something in it is wrong.
 */
export function FieldFrame(props: { field: NamedField; children: ReactNode }) {
  const { field, children } = props;
  const classes = useStyles();
  return (
    <fieldset
      id={field.idSchema.$id}
      className={classes.root}
      {...describedBy(field)}
      aria-invalid={undefined}
    >
      <FormLabel
        component="legend"
        className={classes.legend}
        required={field.required}
        // The theme's red is too pale for words.
        error={false}
      >
        {titleOf(field)}
      </FormLabel>
      <FieldDescription field={field} />
      {children}
    </fieldset>
  );
}

function fromAuthor(
  { uiSchema }: NamedField,
  key: 'title' | 'description',
): string | undefined {
  const schema = (uiSchema ?? {}) as Record<string, unknown>;
  const options = (schema['ui:options'] ?? {}) as Record<string, unknown>;
  const value = schema[`ui:${key}`] ?? options[key];
  return typeof value === 'string' ? value : undefined;
}
