<?php

$job = new class () {
    public function run(): void
    {
        throw new class ('nobody knows my name') extends Exception {
        };
    }
};

$job->run();
