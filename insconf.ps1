# Builds InsConformance once in Release, then starts it. Later calls start at once unless a source changed.
$ErrorActionPreference = 'Stop'
$root = $PSScriptRoot
$apps = Join-Path $root 'artifacts/app'
$current = Join-Path $apps 'current'

function Test-Stale {
    if (-not (Test-Path $current)) { return $true }
    $name = (Get-Content $current -Raw).Trim()
    if (-not (Test-Path (Join-Path $apps "$name/insconf.dll"))) { return $true }
    $built = (Get-Item $current).LastWriteTimeUtc
    $sources = @(Get-ChildItem (Join-Path $root 'src') -Recurse) + @(Get-ChildItem $root -File -Filter 'Directory.*.props') + @(Get-Item (Join-Path $root 'global.json'))
    return [bool]($sources | Where-Object { $_.LastWriteTimeUtc -gt $built } | Select-Object -First 1)
}

if (-not (Get-Command dotnet -ErrorAction SilentlyContinue)) {
    [Console]::Error.WriteLine("insconf: the .NET 10 SDK is needed and 'dotnet' is not on PATH -> https://dotnet.microsoft.com/download")
    exit 3
}

if (Test-Stale) {
    New-Item -ItemType Directory -Force $apps | Out-Null
    $begun = [DateTime]::UtcNow
    $name = '{0:yyyyMMdd-HHmmss}-{1}' -f $begun, $PID
    $log = Join-Path $apps 'build.log'
    [Console]::Error.WriteLine('insconf: building (once; later calls start at once)')
    $ErrorActionPreference = 'Continue'
    & dotnet publish (Join-Path $root 'src/InsConformance.Cli') -c Release -o (Join-Path $apps $name) --nologo -v quiet --disable-build-servers --use-current-runtime --no-self-contained -p:PublishReadyToRun=true *> $log
    $code = $LASTEXITCODE
    $ErrorActionPreference = 'Stop'
    if ($code -ne 0) {
        Get-Content $log | Select-String 'error' | Select-Object -Unique -First 20 | ForEach-Object { [Console]::Error.WriteLine($_) }
        [Console]::Error.WriteLine("insconf: the build failed -> the whole output is in $log")
        exit 4
    }
    $pointer = Join-Path $apps ".pointer.$PID"
    Set-Content $pointer $name
    (Get-Item $pointer -Force).LastWriteTimeUtc = $begun
    Move-Item -Force $pointer $current
}

$name = (Get-Content $current -Raw).Trim()
& dotnet (Join-Path $apps "$name/insconf.dll") @args
exit $LASTEXITCODE
