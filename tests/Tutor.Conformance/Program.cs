using Tutor.Conformance;

return TraceRunner.Run(args, Console.Out, Console.Error);
