/** Texts of the field for what users may rely on. */
export const slaMessages = {
  noModel: 'Choose the model first: its product brief says what is promised.',
  loading: 'Reading the product brief of the model…',
  failed:
    'The product brief of the model could not be read: {{message}}. What you write is kept.',
  unknownModel:
    'The catalog has no {{name}}, or you may not see it. Write yourself what is promised.',
  fromBrief:
    'Taken from the product brief of {{name}}. Write a number only where this service promises something else.',
  noBrief:
    'The product brief of {{name}} promises nothing yet. Write yourself what is promised, and in the brief too.',
  ofBrief: 'The product brief of {{name}} has {{value, number}}.',
  own: 'Your own: the product brief of {{name}} has {{value, number}}.',
  notInBrief: 'The product brief of {{name}} does not say it.',
} as const;
