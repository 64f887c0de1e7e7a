/** What the build makes of `src/banner/driver-script.ts`: the background puts it into a page that needs it. */
export const DRIVER_SCRIPT = 'src/banner/driver-script.js';
