import { getContrastRatio } from '@material-ui/core/styles';
import { darkTheme, lightTheme } from './themes';

describe.each([
  ['light', lightTheme],
  ['dark', darkTheme],
])('the %s theme', (_name, theme) => {
  const palette = theme.getTheme('v4')?.palette;
  if (!palette) {
    throw new Error('the theme has no Material UI 4 part');
  }
  const { background, navigation, primary, link, text } = palette;

  // WCAG 2.2, 1.4.3: 4.5 for text.
  it.each([
    ['text', text.primary, background.default],
    ['text on paper', text.primary, background.paper],
    ['link', link, background.paper],
    ['primary as text', primary.main, background.paper],
    ['text on primary', primary.contrastText, primary.main],
    ['navigation', navigation.color, navigation.background],
    ['current navigation', navigation.selectedColor, navigation.background],
  ])('has enough contrast for %s', (_what, foreground, ground) => {
    expect(getContrastRatio(foreground, ground)).toBeGreaterThanOrEqual(4.5);
  });
});
