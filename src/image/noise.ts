/** What tools print while all is well: progress, downloads, lists of what is being installed. */
const NOISE: readonly RegExp[] = [
  // BuildKit and podman
  /^(?:sha256:[0-9a-f]{12,}|extracting |transferring |exporting |writing image|naming to )/,
  /^(?:DONE|CACHED)\b/,
  /^-->? (?:Using cache )?[0-9a-f]{10,}/,
  /^(?:Copying blob|Copying config|Getting image source|Writing manifest|Storing signatures)/,
  /^Trying to pull /,
  /level=warning msg="Failed, retrying in/,
  // Bars and percentages
  /[━█▉-▏]{3,}|\[[#=> .-]{8,}\]|#{10,}/,
  /^\s*\d{1,3}(?:\.\d+)?%/,
  /\b\d+(?:\.\d+)?\s*[kMG]?i?B?\/\d+(?:\.\d+)?\s*[kMG]?i?B\b/,
  // pip
  /^\s*(?:Collecting|Processing \.?\/|Downloading|Using cached|Obtaining dependency|Requirement already satisfied|Preparing metadata|Installing build dependencies|Getting requirements to build|Looking in indexes|Building wheel|Created wheel|Stored in directory|Attempting uninstall|Found existing installation|Uninstalling|Successfully uninstalled)\b/,
  /^\s*(?:\[notice\]|WARNING: (?:Running pip as|You are using pip|There was an error checking))/,
  /^INFO: (?:pip is looking at multiple versions|This is taking longer)/,
  // apt
  /^(?:Get|Hit|Ign|Fetched|Selecting|Preparing to unpack|Unpacking|Setting up|Processing triggers|\(Reading database|Reading package lists|Building dependency tree|Reading state information|debconf: delaying)[\s:.]/,
  // mamba
  /^\s*(?:[+~↑↓^-] [\w.-]+ {2,}|Linking |Unlinking |Extracting |Downloading and|Transaction (?:starting|finished)|Confirm changes|Preparing transaction|Verifying transaction|Executing transaction|Looking for:|Pinned packages)/,
  /^(?:conda-forge|pkgs\/\w+|[\w-]+)\/(?:noarch|linux-64|linux-aarch64)\b/,
  /^\s*Package\s+Version\s+Build\s+Channel/,
  /^[\s─═]+$/,
  // bash's `time`, with which repo2docker measures conda
  /^(?:time: \d|real|user|sys)\s*[\d.m]*/,
];

/** Whether a line only shows that something is going on. */
export function isNoise(line: string): boolean {
  return NOISE.some((pattern) => pattern.test(line));
}
