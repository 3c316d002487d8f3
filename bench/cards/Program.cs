using System.Globalization;
using InsConformance.Cards.Bench;
using InsConformance.Foundation;

// commands SECONDS | signatures COUNT
switch (args)
{
    case ["commands", var seconds]:
        CommandMeasurement.Run(TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture)));
        return 0;
    case ["signatures", var count]:
        SignatureMeasurement.Run(int.Parse(count, CultureInfo.InvariantCulture));
        return 0;
    default:
        await Console.Error.WriteLineAsync("commands SECONDS | signatures COUNT");
        return (int)ExitCode.WrongInput;
}
