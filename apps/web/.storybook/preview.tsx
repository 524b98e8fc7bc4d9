import '../src/styles.css';
import { afterEach as checkAccessibility } from '@storybook/addon-a11y/preview';
import type { Preview } from '@storybook/react-vite';
import { QueryClientProvider } from '@tanstack/react-query';
import { useLayoutEffect, type ReactNode } from 'react';
import { configure } from 'storybook/test';
import { showTheme } from '../src/lib/theme.ts';
import { Toaster } from '../src/ui/toaster.tsx';
import { TooltipProvider } from '../src/ui/tooltip.tsx';
import { BY_COLOUR } from './by-colour.ts';
import { fakeApi, type Answers } from './fake-api.ts';
import { storyQueryClient } from './story-query-client.ts';

// Stories run side by side. A default of one second to find something fails on a busy machine, where a page loads for longer.
configure({ asyncUtilTimeout: 10_000 });

type Theme = 'light' | 'dark';

/** What the app puts around every page, in the theme chosen in the toolbar. */
function Surroundings({ theme, children }: { readonly theme: Theme; readonly children: ReactNode }) {
  // Not `setTheme`: stories run side by side in one browser, and what one remembers would reach the others.
  useLayoutEffect(() => showTheme(theme), [theme]);
  return (
    <TooltipProvider delay={0}>
      {children}
      <Toaster />
    </TooltipProvider>
  );
}

/** Even with reduced motion a colour takes one frame to change; until then computed styles tell the old one. */
async function coloursSettled(): Promise<void> {
  const transitions = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
  await Promise.allSettled(transitions.map((transition) => transition.finished));
}

const preview: Preview = {
  initialGlobals: { theme: 'light', bothThemes: false },
  globalTypes: {
    theme: {
      name: 'Theme',
      description: 'The light in which stories are shown',
      toolbar: {
        icon: 'circlehollow',
        dynamicTitle: true,
        items: [
          { value: 'light', icon: 'sun', title: 'Light' },
          { value: 'dark', icon: 'moon', title: 'Dark' },
        ],
      },
    },
  },
  parameters: {
    layout: 'padded',
    // The ground comes from the theme; Storybook's own choice of backgrounds would lie about contrast.
    backgrounds: { disable: true },
    a11y: { test: 'error' },
    controls: { expanded: true },
    options: { storySort: { order: ['ui', 'canvas', 'routes'] } },
  },
  beforeEach: ({ parameters }) => fakeApi((parameters['api'] ?? {}) as Answers),
  loaders: [() => ({ queryClient: storyQueryClient() })],
  decorators: [
    (Story, { globals, loaded }) => (
      <QueryClientProvider client={loaded['queryClient']}>
        <Surroundings theme={globals['theme']}>
          <Story />
        </Surroundings>
      </QueryClientProvider>
    ),
  ],
  // The add-on has looked at the story as it stands. The tests also want the other theme, with whatever the play function
  // has opened still open: cheaper than rendering every story twice. Stories that are there only to look at the dark are tagged
  // `!test` for the same reason.
  async afterEach(context) {
    if (!context.globals['bothThemes']) return;
    const theme: Theme = context.globals['theme'];
    showTheme(theme === 'light' ? 'dark' : 'light');
    await coloursSettled();
    try {
      const a11y = { ...context.parameters['a11y'], options: { runOnly: BY_COLOUR } };
      await checkAccessibility({ ...context, parameters: { ...context.parameters, a11y } });
    } finally {
      showTheme(theme);
      await coloursSettled();
    }
  },
};

export default preview;
